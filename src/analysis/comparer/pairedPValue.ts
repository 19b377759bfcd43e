import {studentCdf} from "../statistics/studentCdf.js";
import type {PairedDifference} from "./comparePaired.js";

/**
 * Two-sided p-value of a mean over n pairs, by Student's law. Pairs that do not vary at all leave no doubt either way;
 * fewer than two pairs say nothing.
 */
export function pairedPValue({mean, se, n}: Pick<PairedDifference, "mean" | "se" | "n">): number {
  if (n < 2 || mean === 0) return 1;
  return se === 0 ? 0 : 2 * (1 - studentCdf(Math.abs(mean) / se, n - 1));
}
