import {quantile} from "../quantile.js";
import {keyedChance} from "./keyedChance.js";

/** Shares of the variance of an outcome that one input explains, with percentile bootstrap intervals at 95 %. */
export interface SobolIndex {
  /** Alone: S. An estimate may fall outside [0, 1] by its error. */
  readonly first: number;
  readonly firstLow: number;
  readonly firstHigh: number;
  /** With every interaction it takes part in: S_T. */
  readonly total: number;
  readonly totalLow: number;
  readonly totalHigh: number;
}

export interface SobolIndices {
  /** Rows of the design that were used: those of which every simulation has a value. */
  readonly rows: number;
  /** V: variance of A and B pooled, ÷ 2N, in squared units of the outcome. */
  readonly variance: number;
  /** One an input, in the order of the design. */
  readonly indices: readonly SobolIndex[];
}

/**
 * Sobol' indices from the values of `saltelliDesign`, in its order: first order by Saltelli et al. (2010), mean of
 * f(B) (f(AB) − f(A)); total by Jansen (1999), half the mean square of f(A) − f(AB); f is centred on the mean of A and B, which
 * lessens the error of the first. A value must be a mean of replicates under common draws, or else both orders
 * are blurred: noise of variance σ² adds σ² ÷ V to every total. Rows with a NaN are left out; indices are NaN when V is 0.
 * The bootstrap draws rows again, keyed by `seed`.
 */
export function sobolIndices(
  values: readonly number[],
  {inputs, seed, resamples = 200}: {inputs: number; seed: string; resamples?: number}
): SobolIndices {
  const asked = values.length / (inputs + 2);
  if (!(Number.isInteger(asked) && asked >= 1 && inputs >= 1))
    throw new RangeError(`${values.length} values are not N × (${inputs} + 2)`);
  const usable = Array.from({length: asked}, (_, row) => row).filter((row) =>
    Array.from({length: inputs + 2}, (_, block) => values[block * asked + row]).every(Number.isFinite)
  );
  const blocks = Array.from({length: inputs + 2}, (_, block) =>
    Float64Array.from(usable, (row) => values[block * asked + row])
  );
  const rows = usable.length;
  const all = estimate(
    blocks,
    Int32Array.from({length: rows}, (_, row) => row)
  );

  const chance = keyedChance(`bootstrap|${seed}`);
  const resampled = Array.from({length: rows === 0 ? 0 : resamples}, (_, b) =>
    estimate(
      blocks,
      Int32Array.from({length: rows}, (_, row) => chance.below(rows, b, row))
    )
  );
  const end = (of: "first" | "total", i: number, p: number) =>
    quantile(
      resampled.map((one) => one[of][i]),
      p
    );
  return {
    rows,
    variance: all.variance,
    indices: Array.from({length: inputs}, (_, i) => ({
      first: all.first[i],
      firstLow: end("first", i, 0.025),
      firstHigh: end("first", i, 0.975),
      total: all.total[i],
      totalLow: end("total", i, 0.025),
      totalHigh: end("total", i, 0.975)
    }))
  };
}

interface Estimate {
  readonly variance: number;
  readonly first: Float64Array;
  readonly total: Float64Array;
}

function estimate([a, b, ...mixed]: readonly Float64Array[], rows: Int32Array): Estimate {
  const n = rows.length;
  let sum = 0;
  for (const row of rows) sum += a[row] + b[row];
  const mean = sum / (2 * n);
  let squares = 0;
  for (const row of rows) squares += (a[row] - mean) * (a[row] - mean) + (b[row] - mean) * (b[row] - mean);
  const variance = squares / (2 * n);

  const first = new Float64Array(mixed.length);
  const total = new Float64Array(mixed.length);
  for (let i = 0; i < mixed.length; i++) {
    let products = 0;
    let gaps = 0;
    for (const row of rows) {
      const gap = mixed[i][row] - a[row];
      products += (b[row] - mean) * gap;
      gaps += gap * gap;
    }
    first[i] = products / n / variance;
    total[i] = gaps / (2 * n) / variance;
  }
  return {variance, first, total};
}
