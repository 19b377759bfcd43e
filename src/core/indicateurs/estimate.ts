import {quantileSorted} from "d3-array";
import type {Estimate} from "./result.js";

/** An estimate and, where some replicates say nothing, the number of those that do. */
export interface SampleEstimate extends Estimate {
  readonly n?: number;
}

/**
 * Estimate of a quantity from its value in each replicate. A replicate where it is undefined (NaN: a share over zero
 * attributions) is left out; `n`, given only then, says how many remain. Where nothing can be said (no value, or one
 * value for `se`) the field is NaN, which JSON writes as null.
 */
export function estimate(values: ArrayLike<number>): SampleEstimate {
  const kept = Array.from(values).filter((value) => !Number.isNaN(value));
  kept.sort((a, b) => a - b);
  const n = kept.length;
  const numbers = {
    mean: mean(kept),
    se: standardDeviation(kept) / Math.sqrt(n),
    q05: quantileSorted(kept, 0.05) ?? Number.NaN,
    q95: quantileSorted(kept, 0.95) ?? Number.NaN
  };
  return n === values.length ? numbers : {...numbers, n};
}

function mean(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

function standardDeviation(values: readonly number[]): number {
  const centre = mean(values);
  let squares = 0;
  for (const value of values) squares += (value - centre) ** 2;
  return values.length > 1 ? Math.sqrt(squares / (values.length - 1)) : Number.NaN;
}
