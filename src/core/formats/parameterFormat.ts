import {z} from "zod";
import {
  articleFormat,
  intervalFormat,
  isoDateFormat,
  statusFormat,
  textFormat,
  valueFormat
} from "./commonFormats.js";
import {lawFormat} from "./lawFormat.js";
import {valueProblems} from "./valueProblems.js";

/** What each status has to carry, so that a figure is never shown without where it comes from. */
const carriedByStatus = {
  texte: ["article"],
  fait: ["source"],
  derive: [],
  hypothese: ["reason"],
  conflit: ["reason", "alternatives"]
} as const;

/** A parameter of the convention, as written in data/convention/. */
export const parameterFormat = z
  .strictObject({
    description: textFormat.describe("Ce que dit le paramètre, en français"),
    unit: textFormat.describe("Unité : /1 pour une part, points, logements/an, €/mois…"),
    article: articleFormat,
    status: statusFormat,
    bounds: intervalFormat.optional().describe("Plus petite et plus grande valeurs admises"),
    accepted: z.array(textFormat).min(1).optional().describe("Mots admis"),
    values: z
      .record(isoDateFormat, valueFormat)
      .refine((values) => Object.keys(values).length > 0, "il faut au moins une valeur datée")
      .optional()
      .describe("Valeur par date d'effet ; aucune où une formule la donne"),
    source: textFormat.optional().describe("Source d'un fait"),
    formula: textFormat
      .optional()
      .describe(
        "Formule qui donne la valeur : nombres, paramètres (parc.qpv, brackets.thresholds[1]), + - × /, parenthèses, round(x, décimales)"
      ),
    formulaInWords: textFormat
      .optional()
      .describe("D'où vient une valeur dérivée qu'aucune formule ne donne : elle est alors écrite"),
    reason: textFormat
      .optional()
      .describe("Raison d'une hypothèse, ou de la lecture par défaut d'un conflit"),
    range: intervalFormat.optional().describe("Intervalle plausible d'une hypothèse"),
    law: lawFormat.optional(),
    connuLe: isoDateFormat.optional().describe("Jour avant lequel ce qui fonde l'intervalle a été publié"),
    hypotheseFrom: isoDateFormat
      .optional()
      .describe("Date à partir de laquelle la valeur n'est plus que supposée"),
    alternatives: z
      .array(z.strictObject({value: valueFormat, reading: textFormat}))
      .min(1)
      .optional()
      .describe("Autres lectures d'un conflit")
  })
  .superRefine((parameter, context) => {
    for (const key of carriedByStatus[parameter.status]) {
      if (parameter[key] === undefined) {
        context.addIssue({
          code: "custom",
          path: [],
          message: `statut « ${parameter.status} » : il manque « ${key} »`
        });
      }
    }
    const {status, values = {}, formula, formulaInWords} = parameter;
    if (status === "derive" && (formula === undefined) === (formulaInWords === undefined)) {
      const message = "statut « derive » : il faut « formula » (calculée) ou « formulaInWords » (en mots)";
      context.addIssue({code: "custom", path: [], message});
    }
    if (formula === undefined && parameter.values === undefined)
      context.addIssue({code: "custom", path: [], message: "il manque « values »"});
    if (formula !== undefined && parameter.values !== undefined)
      context.addIssue({
        code: "custom",
        path: ["values"],
        message: "la formule donne la valeur : retirez « values »"
      });
    const numeric = Object.values(values).some((value) => typeof value === "number");
    if (parameter.status === "hypothese" && numeric && parameter.range === undefined) {
      context.addIssue({code: "custom", path: [], message: "statut « hypothese » : il manque « range »"});
    }
    const drawn = parameter.status === "hypothese" && parameter.range !== undefined && numeric;
    for (const key of drawn ? (["law", "connuLe"] as const) : []) {
      if (parameter[key] !== undefined) continue;
      context.addIssue({
        code: "custom",
        path: [],
        message: `une hypothèse qui a un intervalle : il manque « ${key} »`
      });
    }
    for (const [date, value] of Object.entries(values)) {
      for (const {path, message} of valueProblems(value, parameter)) {
        context.addIssue({code: "custom", path: ["values", date, ...path], message});
      }
    }
  });
