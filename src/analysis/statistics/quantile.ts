import {quantileSorted as quantileOfSome} from "simple-statistics";

/** Quantile of type 7 (Hyndman & Fan 1996), the default of R and of spreadsheets; NaN of nothing. */
export function quantile(values: Iterable<number>, p: number): number {
  return quantileSorted(Float64Array.from(values).sort(), p);
}

/** The same for values already in ascending order: nothing is copied. */
export function quantileSorted(sorted: ArrayLike<number>, p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`p must be in [0, 1]: ${p}`);
  return sorted.length === 0 ? Number.NaN : quantileOfSome(sorted as number[], p);
}
