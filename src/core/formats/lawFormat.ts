import {z} from "zod";
import {lawKinds} from "../convention/hypotheses.js";
import {intervalFormat, isoDateFormat, parameterIdFormat, textFormat} from "./commonFormats.js";

const kind = z.enum(lawKinds);

/** How a value is drawn in a plausible world: a word, or a word with what it needs. */
export const lawFormat = z
  .union([
    kind.transform((word) => ({kind: word})),
    z
      .strictObject({
        kind,
        reason: textFormat.optional().describe("Raison de la loi ; il en faut une pour « fixe »"),
        values: z.array(textFormat).min(2).optional().describe("Mots entre lesquels « choix » tire"),
        step: parameterIdFormat
          .optional()
          .describe("Hypothèse qui donne l'écart type du pas annuel d'une « marche »"),
        leansWith: z
          .strictObject({
            id: parameterIdFormat.describe("Hypothèse, d'un seul nombre, avec laquelle celle-ci penche"),
            correlation: z.number().min(-1).max(1)
          })
          .optional()
      })
      .superRefine((law, context) => {
        const needed = {fixe: "reason", choix: "values", marche: "step"} as const;
        if (!(law.kind in needed)) return;
        const key = needed[law.kind as keyof typeof needed];
        if (law[key] === undefined)
          context.addIssue({code: "custom", path: [], message: `loi « ${law.kind} » : il manque « ${key} »`});
      })
  ])
  .describe(
    "Loi du tirage dans un monde plausible : triangulaire, uniforme, entier, parts, bascule, echelle, choix, marche ou fixe"
  );

export const laterRangesFormat = z
  .array(
    z.strictObject({
      connuLe: isoDateFormat.describe("Jour de la publication qui rouvre l'intervalle"),
      range: intervalFormat,
      reason: textFormat
    })
  )
  .min(1)
  .describe("Intervalles rouverts par ce qui a été publié plus tard");
