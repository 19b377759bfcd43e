import type {PredictedIndicator} from "./projection.js";

/** Value of an indicator over a year in each replicate: a share of the year's counts, or their sum. */
export function yearFigures(indicators: readonly PredictedIndicator[], id: string, year: number): number[] {
  const indicator = indicators.find((one) => one.id === id);
  const halves = indicator?.predictions.filter(({halfYear}) => halfYear.startsWith(`${year}-`)) ?? [];
  if (halves.length === 0) throw new RangeError(`nothing is predicted of ${id} in ${year}`);
  return halves[0].successes.map((_, r) => {
    const successes = halves.reduce((sum, half) => sum + half.successes[r], 0);
    if (halves[0].n === undefined) return successes;
    return successes / halves.reduce((sum, {n}) => sum + (n?.[r] ?? 0), 0);
  });
}
