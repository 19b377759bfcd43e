import {z} from "zod";
import {articleFormat, idFormat, isoDateFormat, parameterIdFormat, textFormat} from "./commonFormats.js";
import {formulaProblems} from "./formulaProblems.js";
import {parameterFormat} from "./parameterFormat.js";

const contradictionFormat = z.strictObject({
  id: idFormat,
  title: textFormat,
  articles: z.array(articleFormat).min(1),
  readings: z.array(textFormat).min(1).describe("Les lectures possibles"),
  default: textFormat.describe("La lecture retenue par défaut"),
  why: textFormat.describe("Pourquoi elle est retenue"),
  parameters: z.array(parameterIdFormat).describe("Paramètres concernés")
});

/** The convention of a project (data/convention/). */
export const conventionFormat = z
  .strictObject({
    id: idFormat,
    title: textFormat,
    signed: isoDateFormat.describe("Date d'adoption"),
    inForce: isoDateFormat.describe("Date d'entrée en vigueur"),
    parameters: z
      .record(parameterIdFormat, parameterFormat)
      .describe("Chiffres et lectures de la convention"),
    contradictions: z.array(contradictionFormat).describe("Ce qui ne s'accorde pas dans le texte")
  })
  .superRefine(({parameters, contradictions}, context) => {
    for (const {id, message} of formulaProblems(parameters))
      context.addIssue({code: "custom", path: ["parameters", id, "formula"], message});
    for (const [i, {parameters: ids}] of contradictions.entries()) {
      for (const [j, id] of ids.entries()) {
        if (parameters[id] !== undefined) continue;
        const path = ["contradictions", i, "parameters", j];
        context.addIssue({
          code: "custom",
          path,
          message: `« ${id} » n'est pas un paramètre de la convention`
        });
      }
    }
  })
  .describe("Une convention : chaque chiffre daté, avec son article et son statut");
