import {studentQuantile} from "../statistics/studentQuantile.js";
import type {PairedDifference} from "./comparePaired.js";
import type {EffectVerdict} from "./effect.js";

/**
 * What can be said of a mean difference: nothing moved, too small to matter, a direction, or nothing yet. Too small is a
 * finding of its own, which takes the whole interval within the threshold (equivalence; Schuirmann 1987): a small mean
 * with a wide interval is as little known as one that chance explains.
 */
export function verdictOf(
  {mean, se, n}: Pick<PairedDifference, "mean" | "se" | "n">,
  pAdjusted: number,
  {level, least}: {level: number; least: number}
): EffectVerdict {
  if (n > 0 && mean === 0 && !(se > 0)) return "identique";
  if (n >= 2 && Math.abs(mean) + studentQuantile(1 - level / 2, n - 1) * se < least) return "negligeable";
  if (!(pAdjusted <= level) || Math.abs(mean) < least) return "hasard";
  return mean > 0 ? "hausse" : "baisse";
}
