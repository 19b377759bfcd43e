import {z} from "zod";
import {isoDateFormat, parameterIdFormat, textFormat, valueFormat} from "../core/formats/commonFormats.js";

const datedValueFormat = z.strictObject({
  connuLe: isoDateFormat.describe("Jour à partir duquel cette valeur était connue"),
  value: valueFormat.describe("Valeur à prendre à partir de ce jour"),
  reason: textFormat.describe("Ce qui était publié ce jour-là et la fonde"),
  evidence: z
    .array(textFormat)
    .min(1)
    .optional()
    .describe(
      "Chiffres d'observations.csv qui la fondent : une projection qui s'y appuie n'est plus notée dessus"
    )
});

/** data/territoire/connu.yaml: when each value of the model was published, and what was taken before. */
export const knownValuesFormat = z
  .strictObject({
    values: z
      .record(
        parameterIdFormat,
        z.strictObject({
          connuLe: isoDateFormat.describe("Jour où la valeur que porte le fichier a été publiée"),
          values: z.array(datedValueFormat).min(1).describe("Valeurs connues à d'autres jours")
        })
      )
      .default({})
      .describe("Par hypothèse, ou par ligne de cadrage.csv précédée de « cadrage. »"),
    undated: z
      .record(
        textFormat,
        z.strictObject({
          what: textFormat.describe("Ce dont il s'agit, en français"),
          connuLe: isoDateFormat.describe("Jour où cela a été publié"),
          why: textFormat.describe("Pourquoi rien de plus ancien ne le remplace"),
          files: z.array(textFormat).optional().describe("Fichiers de data/territoire/ qui le portent"),
          ids: z.array(parameterIdFormat).default([]).describe("Valeurs qui le portent")
        })
      )
      .default({})
      .describe("Ce que l'on n'a pas pu dater autrement")
  })
  .describe("Quand chaque valeur a été connue");
