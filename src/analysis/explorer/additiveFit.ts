import {type OneInputFit, oneInputFit} from "../statistics/worlds/oneInputFit.js";

/** What several inputs known together would tell of values. */
export interface AdditiveFit {
  readonly fitted: Float64Array;
  /** Variance left, per degree of freedom left, in squared units of the values. */
  readonly residualVariance: number;
}

/** Rounds of backfitting: inputs are nearly untied in worlds, and a third round moves nothing that is told. */
const rounds = 3;

/**
 * Sum of smooth curves of one input each (`oneInputFit`), by backfitting (Hastie & Tibshirani, "Generalized additive models",
 * 1990), the input that explains most first; one that then tells nothing is left out. Interactions between inputs are not seen:
 * what the inputs tell together is at least this much. `places[world][input]`.
 */
export function additiveFit(
  places: readonly (readonly number[])[],
  inputs: readonly number[],
  values: readonly number[]
): AdditiveFit {
  const n = values.length;
  const center = values.reduce((a, b) => a + b, 0) / n;
  const along = new Map(inputs.map((input) => [input, Float64Array.from(places, (place) => place[input])]));
  const curve = (input: number, of: readonly number[]) => oneInputFit(along.get(input) as Float64Array, of);
  const order = inputs
    .map((input) => ({input, left: curve(input, values).residualVariance}))
    .sort((a, b) => a.left - b.left || a.input - b.input);
  const curves = new Map<number, OneInputFit>();
  let rest = values.map((x) => x - center);
  for (let round = 0; round < rounds; round++)
    for (const {input} of order) {
      const before = curves.get(input);
      const target = before === undefined ? rest : rest.map((x, i) => x + before.fitted[i]);
      const fit = curve(input, target);
      curves.delete(input);
      const others = columnsOf(curves);
      const kept = fit.columns > 1 && others + fit.columns - 1 <= n / 2;
      if (kept) curves.set(input, fit);
      rest = kept ? target.map((x, i) => x - fit.fitted[i]) : target;
    }
  return {
    fitted: Float64Array.from(values, (x, i) => x - rest[i]),
    residualVariance: rest.reduce((sum, x) => sum + x * x, 0) / (n - columnsOf(curves))
  };
}

/** Degrees of freedom taken: the mean, and what each curve has beside its own. */
function columnsOf(curves: ReadonlyMap<number, OneInputFit>): number {
  return [...curves.values()].reduce((sum, {columns}) => sum + columns - 1, 1);
}
