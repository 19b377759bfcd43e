import {mean as meanOfSome} from "simple-statistics";

/** Arithmetic mean; NaN of nothing (the library throws). */
export function mean(values: readonly number[]): number {
  return values.length === 0 ? Number.NaN : meanOfSome(values as number[]);
}
