import {z} from "zod";
import {ownObjectives} from "../convention/ownObjectives.js";
import {
  articleFormat,
  idFormat,
  isoDateFormat,
  parameterIdFormat,
  textFormat,
  valueFormat
} from "./commonFormats.js";

/** An objective set apart for some: by group, a number by name; `tous`, the number of the others. */
const ownValuesFormat = z.record(z.string(), z.union([z.number(), z.record(z.string(), z.number())]));

/** What an avenant sets for one parameter. */
export const clauseFormat = z.strictObject({
  article: articleFormat,
  values: z
    .record(isoDateFormat, z.union([valueFormat, ownValuesFormat]))
    .refine((values) => Object.keys(values).length > 0, "il faut au moins une valeur datée")
    .describe("Valeur par date d'effet"),
  until: isoDateFormat.optional().describe("Dernier jour d'effet ; absent, la clause dure")
});

/** data/convention/avenants/<id>.yaml: the same shape as the convention, laid over it. */
export const avenantFormat = z
  .strictObject({
    title: textFormat.describe("Titre de l'avenant"),
    signed: isoDateFormat.describe("Date de signature : l'avenant est connu à partir de ce jour"),
    inForce: isoDateFormat.describe("Date d'entrée en vigueur"),
    articles: z.array(articleFormat).min(1).describe("Articles touchés"),
    motives: textFormat.describe("Motifs"),
    replaces: z
      .array(idFormat)
      .default([])
      .describe(
        "Avenants dont les clauses sont remplacées (nom de leur fichier), ou identifiant de la convention qu'une autre remplace tout entière"
      ),
    keeps: z
      .array(textFormat)
      .optional()
      .describe(
        "D'une convention qui en remplace une autre : paramètres, ou groupes (« parc »), repris de la précédente ; [] pour aucun"
      ),
    parameters: z
      .record(parameterIdFormat, clauseFormat)
      .refine((clauses) => Object.keys(clauses).length > 0, "il faut au moins une clause")
      .describe("Clauses : paramètres fixés, par date d'effet")
  })
  .superRefine(({signed, inForce, parameters}, context) => {
    const fault = (path: (string | number)[], message: string) =>
      context.addIssue({code: "custom", path, message});
    if (inForce < signed) fault(["inForce"], `${inForce} précède la signature (${signed})`);
    for (const [id, {values, until}] of Object.entries(parameters)) {
      for (const group of groupsOf(id, values)) {
        const own = ownObjectives[id][group];
        if (own in parameters)
          fault(["parameters", own], `déjà fixé sous « ${id} » (${group}) ; attendu : l’un ou l’autre`);
      }
      for (const [from, value] of Object.entries(values)) {
        if (id in ownObjectives && isEmpty(value))
          fault(
            ["parameters", id, "values", from],
            "aucune valeur trouvée ; attendu : un nombre, ou des valeurs par groupe"
          );
        if (from < inForce)
          fault(["parameters", id, "values", from], `${from} précède l'entrée en vigueur (${inForce})`);
        if (until !== undefined && from > until)
          fault(["parameters", id, "values", from], `${from} suit « until » (${until})`);
      }
    }
  })
  .describe("Un avenant à la convention : des paramètres fixés à partir d'une date");

/** Groups that the values of a clause set apart and that a parameter of their own holds. */
function groupsOf(id: string, values: {readonly [from: string]: unknown}): string[] {
  const named = Object.values(values).flatMap((value) =>
    typeof value === "object" ? Object.keys(value as object) : []
  );
  return Object.keys(ownObjectives[id] ?? {}).filter((group) => named.includes(group));
}

function isEmpty(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}
