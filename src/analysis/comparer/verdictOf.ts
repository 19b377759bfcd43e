import type {PairedDifference} from "./comparePaired.js";
import type {EffectVerdict} from "./effect.js";

/** What can be said of a mean difference: nothing moved, chance, too small to matter, or a direction. */
export function verdictOf(
  {mean, se, n}: Pick<PairedDifference, "mean" | "se" | "n">,
  pAdjusted: number,
  {level, least}: {level: number; least: number}
): EffectVerdict {
  if (n > 0 && mean === 0 && !(se > 0)) return "identique";
  if (!(pAdjusted <= level)) return "hasard";
  if (Math.abs(mean) < least) return "negligeable";
  return mean > 0 ? "hausse" : "baisse";
}
