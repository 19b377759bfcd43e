import {z} from "zod";
import {idFormat, textFormat} from "./commonFormats.js";
import {leversFormat, uncertaintiesFormat} from "./leversFormat.js";

/** simulations/<id>/scenario.yaml, or a scenario anywhere on the disk. */
export const scenarioFormat = z
  .strictObject({
    id: idFormat.describe("Nom court du scénario ; celui de son dossier dans simulations/"),
    title: textFormat.describe("Titre affiché"),
    question: textFormat.optional().describe("La question que pose le scénario"),
    summary: textFormat.optional().describe("Ce qu'il change, en une phrase ou deux"),
    extends: textFormat
      .optional()
      .describe("Scénario repris : son identifiant, ou un chemin depuis ce fichier"),
    avenants: z
      .array(textFormat)
      .optional()
      .describe(
        "Avenants appliqués, ajoutés à ceux du scénario repris : identifiants, ou chemins depuis ce fichier"
      ),
    levers: leversFormat.optional().describe("Leviers : ce que les signataires décident"),
    uncertainties: uncertaintiesFormat
      .optional()
      .describe("Incertitudes : hypothèses déplacées à partir de la première année de la convention"),
    horizon: z.number().int().min(1900).max(2200).optional().describe("Dernière année simulée"),
    replicates: z.number().int().min(1).max(10000).optional().describe("Nombre de réplications"),
    seed: z
      .union([textFormat, z.number()])
      .transform(String)
      .optional()
      .describe("Graine : la même redonne les mêmes tirages")
  })
  .describe("Un scénario : la convention, des avenants, des leviers et des incertitudes");

export type ScenarioDocument = z.output<typeof scenarioFormat>;
