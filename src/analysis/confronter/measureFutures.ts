import type {ObservedFigure} from "./observedFigure.js";

/** Futures of an outcome in a year, in the order of all years; undefined where they are not known. */
export type FuturesOfYear = (year: number) => readonly number[] | undefined;

/**
 * The quantity that a figure observes in each future, in the unit of the figure (shares in percent): an evolution or a sum is
 * taken future by future, never between quantiles. Undefined where the futures of one of its years are not known.
 */
export function measureFutures(
  {measure, firstYear, lastYear}: Pick<ObservedFigure, "measure" | "firstYear" | "lastYear">,
  futuresOf: FuturesOfYear,
  {percent}: {readonly percent: boolean}
): number[] | undefined {
  const scale = percent && measure !== "evolution" ? 100 : 1;
  if (measure === "cumul") {
    const years = Array.from({length: lastYear - firstYear + 1}, (_, i) => futuresOf(firstYear + i));
    const [first] = years;
    if (first === undefined || years.some((futures) => futures === undefined)) return undefined;
    return first.map((_, i) =>
      years.reduce((sum, futures) => sum + scale * (futures as readonly number[])[i], 0)
    );
  }
  const last = futuresOf(lastYear);
  if (measure === "niveau") return last?.map((value) => scale * value);
  const first = futuresOf(firstYear);
  return first === undefined ? undefined : last?.map((value, i) => 100 * (value / first[i] - 1));
}
