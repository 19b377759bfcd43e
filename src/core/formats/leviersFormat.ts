import {z} from "zod";
import {articleFormat, textFormat, valueFormat} from "./commonFormats.js";
import {parameterIdFormat} from "./conventionFormat.js";

const levierFormat = z
  .strictObject({
    description: textFormat,
    unit: textFormat,
    article: articleFormat,
    default: z
      .union([valueFormat, z.strictObject({})])
      .optional()
      .describe("Pratique d'aujourd'hui"),
    parameter: parameterIdFormat.optional().describe("Paramètre de la convention qui donne cette valeur")
  })
  .refine(
    (levier) => levier.default === undefined || levier.parameter === undefined,
    "« default » et « parameter » s'excluent"
  );

/** data/convention/leviers.yaml. */
export const leviersFormat = z
  .record(parameterIdFormat, levierFormat)
  .describe("Les leviers : ce que les signataires décident, et leur valeur d'aujourd'hui");
