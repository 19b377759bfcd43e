import {standardDeviation} from "./standardDeviation.js";

/** Standard error of a sample's mean; NaN below two values. */
export function standardError(values: readonly number[]): number {
  return standardDeviation(values) / Math.sqrt(values.length);
}
