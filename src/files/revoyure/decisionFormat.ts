import {z} from "zod";
import {isoDateFormat, textFormat} from "../../core/formats/commonFormats.js";

/** A hash of a file's bytes, or of what a frozen projection says. */
const sha256Format = z
  .string()
  .regex(/^sha256:[0-9a-f]{64}$/, "une empreinte s'écrit sha256: suivi de 64 chiffres de 0 à f")
  .describe("Empreinte SHA-256, que « equilibre revoyure » affiche");

const periodFormat = z
  .string()
  .regex(/^\d{4}(-S[12])?$/, "une période est une année ou un semestre, comme 2025 ou 2025-S1")
  .describe("Période jugée, comme 2025 ou 2025-S1");

const avenantReferenceFormat = textFormat.describe(
  "Nom d'un avenant de data/convention/avenants, ou chemin de son fichier"
);

/** data/revoyures/<date>.yaml: what was decided at a revoyure, by whom, why, and knowing what. */
export const decisionFormat = z
  .strictObject({
    title: textFormat.describe("Titre de la revoyure"),
    date: isoDateFormat.describe("Jour de la décision : c'est aussi le nom du fichier"),
    period: z.union([periodFormat, z.number().transform(String).pipe(periodFormat)]),
    exercise: z
      .boolean()
      .default(false)
      .describe("Vrai pour une décision fictive : elle ne compte que pour des attributions synthétiques"),
    decidedBy: z.array(textFormat).min(1, "il faut au moins un décideur").describe("Qui a décidé"),
    motives: textFormat.describe("Motifs"),
    known: z
      .strictObject({
        on: isoDateFormat.describe("Jour auquel l'information s'arrête"),
        projection: sha256Format,
        bilan: z.array(sha256Format).min(1, "il faut au moins un fichier d'attributions")
      })
      .describe(
        "Ce que l'on savait : la projection gelée et les fichiers d'attributions, par leur empreinte"
      ),
    adopted: z
      .array(
        z.strictObject({
          avenant: avenantReferenceFormat,
          motive: textFormat.describe("Pourquoi cet avenant")
        })
      )
      .default([])
      .describe("Avenants adoptés ; aucun si rien ne change"),
    rejected: z
      .array(
        z.strictObject({
          proposal: textFormat.describe("Ce qui était proposé"),
          motive: textFormat.describe("Pourquoi cela n'a pas été retenu")
        })
      )
      .default([])
      .describe("Propositions écartées")
  })
  .superRefine(({date, period, known}, context) => {
    const fault = (path: string[], message: string) => context.addIssue({code: "custom", path, message});
    if (known.on > date) fault(["known", "on"], `${known.on} suit la décision (${date})`);
    const end = period.endsWith("S1") ? `${period.slice(0, 4)}-06-30` : `${period.slice(0, 4)}-12-31`;
    if (known.on <= end)
      fault(["period"], `le ${known.on}, la période ${period} n'était pas finie (elle finit le ${end})`);
  })
  .describe("Une décision de revoyure : ce qui a été adopté, par qui, pourquoi, et sachant quoi");

export type DecisionContent = z.output<typeof decisionFormat>;
