import {sampleStandardDeviation} from "simple-statistics";

/** Standard deviation of a sample (n − 1 in the denominator); NaN below two values (the library throws). */
export function standardDeviation(values: readonly number[]): number {
  return values.length < 2 ? Number.NaN : sampleStandardDeviation(values as number[]);
}
