import {z} from "zod";
import {articleFormat, parameterIdFormat, textFormat, valueFormat} from "./commonFormats.js";

const levierFormat = z
  .strictObject({
    description: textFormat,
    unit: textFormat,
    article: articleFormat,
    default: z
      .union([valueFormat, z.strictObject({})])
      .optional()
      .describe("Pratique d'aujourd'hui"),
    parameter: parameterIdFormat.optional().describe("Paramètre de la convention qui donne cette valeur"),
    hypothesis: parameterIdFormat
      .optional()
      .describe(
        "Hypothèse qui dit cette pratique : le levier vaut ce qu'elle vaut, tant qu'un scénario n'en décide pas"
      )
  })
  .refine(
    ({default: written, parameter, hypothesis}) =>
      [written, parameter, hypothesis].filter((source) => source !== undefined).length <= 1,
    "« default », « parameter » et « hypothesis » s'excluent"
  );

/** data/convention/leviers.yaml. */
export const leviersFormat = z
  .record(parameterIdFormat, levierFormat)
  .describe("Les leviers : ce que les signataires décident, et leur valeur d'aujourd'hui");
