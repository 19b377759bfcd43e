import type {Interval} from "./interval.js";
import {mean} from "./mean.js";
import {standardError} from "./standardError.js";
import {studentQuantile} from "./studentQuantile.js";

/** A mean difference between paired runs and its interval by Student's law. */
export interface PairedInterval extends Interval {
  readonly mean: number;
  readonly standardError: number;
}

/** Mean of `after − before` over pairs that share their draws, with its interval; the ends are NaN below two pairs. */
export function pairedInterval(
  {before, after}: {before: readonly number[]; after: readonly number[]},
  confidence = 0.95
): PairedInterval {
  if (before.length !== after.length)
    throw new RangeError(`pairs differ in length: ${before.length} and ${after.length}`);
  const differences = after.map((value, i) => value - before[i]);
  const middle = mean(differences);
  const error = standardError(differences);
  const half =
    differences.length < 2
      ? Number.NaN
      : studentQuantile(0.5 + confidence / 2, differences.length - 1) * error;
  return {mean: middle, standardError: error, low: middle - half, high: middle + half};
}
