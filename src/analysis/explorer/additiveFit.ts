import {oneInputFit} from "../statistics/worlds/oneInputFit.js";

/** What several inputs known together would tell of values. */
export interface AdditiveFit {
  readonly fitted: Float64Array;
  /** Variance left, per degree of freedom left, in squared units of the values. */
  readonly residualVariance: number;
}

/**
 * Sum of smooth curves of one input each (`oneInputFit`), the one that explains most first, each on what those before leave
 * (one pass of backfitting; Hastie & Tibshirani, "Generalized additive models", 1990). Interactions between inputs are not seen:
 * what the inputs tell together is at least this much. `places[world][input]`.
 */
export function additiveFit(
  places: readonly (readonly number[])[],
  inputs: readonly number[],
  values: readonly number[]
): AdditiveFit {
  const n = values.length;
  const center = values.reduce((a, b) => a + b, 0) / n;
  let rest = values.map((x) => x - center);
  let columns = 1;
  const along = (input: number) => Float64Array.from(places, (place) => place[input]);
  const alone = inputs.map((input) => ({input, left: oneInputFit(along(input), values).residualVariance}));
  for (const {input} of alone.sort((a, b) => a.left - b.left || a.input - b.input)) {
    const fit = oneInputFit(along(input), rest);
    if (fit.columns === 1 || columns + fit.columns - 1 > n / 2) continue;
    columns += fit.columns - 1;
    rest = rest.map((x, i) => x - fit.fitted[i]);
  }
  return {
    fitted: Float64Array.from(values, (x, i) => x - rest[i]),
    residualVariance: rest.reduce((sum, x) => sum + x * x, 0) / (n - columns)
  };
}
