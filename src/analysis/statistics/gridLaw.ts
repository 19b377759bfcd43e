import type {Interval} from "./interval.js";

/** What a law on equally spaced values says: each value stands for the cell about it, cut at the ends. */
export interface GridSummary {
  readonly mean: number;
  readonly deviation: number;
  readonly median: number;
  /** Central interval at each level asked. */
  readonly intervals: readonly Interval[];
}

/** Mean, standard deviation, median and central intervals of a law given by the probability of each value of a grid. */
export function gridLaw(
  values: readonly number[],
  law: readonly number[],
  levels: readonly number[]
): GridSummary {
  if (values.length !== law.length || values.length < 2)
    throw new RangeError(`${law.length} probabilities for ${values.length} values`);
  const average = law.reduce((sum, p, k) => sum + p * values[k], 0);
  const variance = law.reduce((sum, p, k) => sum + p * (values[k] - average) * (values[k] - average), 0);
  const quantile = (p: number) => quantileOf(values, law, p);
  return {
    mean: average,
    deviation: Math.sqrt(variance),
    median: quantile(0.5),
    intervals: levels.map((level) => ({low: quantile((1 - level) / 2), high: quantile((1 + level) / 2)}))
  };
}

function quantileOf(values: readonly number[], law: readonly number[], p: number): number {
  const half = (values[1] - values[0]) / 2;
  let below = 0;
  for (let k = 0; k < law.length; k++) {
    if (law[k] > 0 && below + law[k] >= p) {
      const low = Math.max(values[0], values[k] - half);
      const high = Math.min(values[values.length - 1], values[k] + half);
      return low + ((p - below) / law[k]) * (high - low);
    }
    below += law[k];
  }
  return values[values.length - 1];
}
