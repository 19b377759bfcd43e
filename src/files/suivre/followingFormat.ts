import {z} from "zod";
import {intervalFormat, textFormat} from "../../core/formats/commonFormats.js";

const told = {
  description: textFormat.describe("Ce que dit l’hypothèse, en français"),
  unit: textFormat.describe("Unité"),
  status: z.literal("hypothese").describe("Toujours une hypothèse : aucune source ne la dit"),
  reason: textFormat.describe("Raison")
};

/** A number within a range that is judged plausible, itself within what has a meaning. */
function fixed(meaning: readonly [number, number], says: string) {
  return z
    .strictObject({
      ...told,
      value: z.number().describe(`Valeur (${says})`),
      range: intervalFormat.describe("Intervalle plausible")
    })
    .superRefine(({value, range}, context) => {
      outside(range, {meaning, says}, context);
      if (!(value >= range[0] && value <= range[1]))
        context.addIssue({
          code: "custom",
          path: ["value"],
          message: `${value} est hors de l’intervalle : de ${range[0]} à ${range[1]}`
        });
    });
}

/** What is drawn all over a range, by the law that the computation follows. */
function drawn<L extends "uniforme" | "logarithmique">(
  law: L,
  meaning: readonly [number, number],
  says: string
) {
  return z
    .strictObject({
      ...told,
      law: z.literal(law).describe("Loi dont on la tire, dans tout l’intervalle"),
      range: intervalFormat.describe(`Intervalle plausible (${says})`)
    })
    .superRefine(({range}, context) => {
      outside(range, {meaning, says}, context);
      if (!(range[0] < range[1]))
        context.addIssue({
          code: "custom",
          path: ["range"],
          message: `de ${range[0]} à ${range[1]} ; attendu : deux bornes différentes, la plus petite d’abord`
        });
    });
}

function outside(
  range: readonly [number, number],
  {meaning: [least, most], says}: {meaning: readonly [number, number]; says: string},
  context: z.RefinementCtx
): void {
  for (const [i, bound] of range.entries())
    if (!(bound >= least && bound <= most))
      context.addIssue({code: "custom", path: ["range", i], message: `${bound} trouvé ; attendu : ${says}`});
}

const spread = "un écart type de parts, de 0 à 0,2";

/** data/territoire/suivi.yaml. */
export const followingFormat = z
  .strictObject({
    "suivi.spill": fixed([0.001, 0.2], "un écart type de parts, de 0,001 à 0,2"),
    "suivi.bailleurSpread": fixed([0, 0.2], spread),
    "suivi.commissionLikeness": drawn("logarithmique", [1, 1_000_000], "des attributions, de 1 à 1 000 000"),
    "suivi.shareMean": drawn("uniforme", [0, 1], "des parts, de 0 à 1"),
    "suivi.shareLikeness": drawn("logarithmique", [0.1, 1000], "des commissions, de 0,1 à 1 000")
  })
  .describe("Ce que suppose « equilibre suivre », en plus des mondes plausibles et du fichier");
