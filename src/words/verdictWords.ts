import type {EffectVerdict} from "../analysis/comparer/effect.js";

/** What can be said of an effect, in words. */
export const verdictWords: {readonly [verdict in EffectVerdict]: string} = {
  identique: "aucun effet",
  hasard: "indistinct",
  negligeable: "trop petit pour compter",
  hausse: "en hausse",
  baisse: "en baisse"
};

/** Whether an effect is told from chance and large enough to matter. */
export function isTold({verdict}: {readonly verdict: EffectVerdict}): boolean {
  return verdict === "hausse" || verdict === "baisse";
}
