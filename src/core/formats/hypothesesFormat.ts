import {z} from "zod";
import {
  articleFormat,
  intervalFormat,
  isoDateFormat,
  parameterIdFormat,
  statusFormat,
  textFormat,
  valueFormat
} from "./commonFormats.js";
import {laterRangesFormat, lawFormat} from "./lawFormat.js";
import {valueProblems} from "./valueProblems.js";

const hypothesisFormat = z
  .strictObject({
    description: textFormat.describe("Ce que dit l'hypothèse, en français"),
    unit: textFormat.describe("Unité"),
    value: valueFormat.describe("Valeur par défaut"),
    range: intervalFormat.optional().describe("Intervalle plausible de chaque nombre"),
    law: lawFormat.optional(),
    connuLe: isoDateFormat.optional().describe("Jour avant lequel ce qui fonde l'intervalle a été publié"),
    later: laterRangesFormat.optional(),
    status: statusFormat,
    source: textFormat.optional().describe("Source d'un fait"),
    reason: textFormat.optional().describe("Raison d'une hypothèse"),
    formula: textFormat.optional().describe("Formule d'une valeur dérivée"),
    article: articleFormat.optional(),
    refit: z.boolean().describe("true quand changer la valeur demande de refaire le calage")
  })
  .superRefine((hypothesis, context) => {
    const carried = {
      texte: "article",
      fait: "source",
      derive: "formula",
      hypothese: "reason",
      conflit: "reason"
    } as const;
    const choice = hypothesis.law?.kind === "choix";
    const missing = [
      carried[hypothesis.status],
      ...(hypothesis.status === "hypothese" && !choice ? (["range"] as const) : []),
      ...(hypothesis.range === undefined ? [] : (["law", "connuLe"] as const))
    ];
    for (const key of missing) {
      if (hypothesis[key] !== undefined) continue;
      context.addIssue({
        code: "custom",
        path: [],
        message: `statut « ${hypothesis.status} » : il manque « ${key} »`
      });
    }
    for (const {path, message} of valueProblems(hypothesis.value, {bounds: hypothesis.range})) {
      context.addIssue({code: "custom", path: ["value", ...path], message});
    }
  });

/** data/territoire/hypotheses.yaml. */
export const hypothesesFormat = z
  .record(parameterIdFormat, hypothesisFormat)
  .describe("Les hypothèses : ce que la simulation demande et que la convention ne dit pas");
