import {studentCdf} from "../statistics/studentCdf.js";
import type {PairedDifference} from "./comparePaired.js";

/**
 * Two-sided p-value of a mean over n pairs, in (0, 1], by Student's law. Pairs that do not vary have no law to be read in:
 * theirs is the sign test's, 2^(1 − n), the chance that n signs agree (Conover 1999, 3.4). Under two pairs, nothing is told.
 */
export function pairedPValue({mean, se, n}: Pick<PairedDifference, "mean" | "se" | "n">): number {
  if (n < 2 || mean === 0) return 1;
  const signs = 2 ** (1 - n);
  // Rounding alone makes the differences of counts vary by less than this.
  if (!(se > 1e-9 * Math.abs(mean))) return signs;
  // The lower tail keeps its digits where one minus the upper one is 0.
  return Math.max(Number.MIN_VALUE, 2 * studentCdf(-Math.abs(mean) / se, n - 1));
}
