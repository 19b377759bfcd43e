import {z} from "zod";
import {idFormat, isoDateFormat, parameterIdFormat, textFormat} from "./commonFormats.js";
import {parameterFormat} from "./parameterFormat.js";

/** What the engine reads in the law: minima, and the threshold of the first quartile of the EPCI. */
export const loiParameters = [
  "horsQpv.premierQuartile",
  "enQpv.autresQuartiles",
  "reservataires.publicsPrioritaires",
  "premierQuartile.threshold"
] as const;

/** The law on attributions (data/loi/attributions.yaml), of the shape of a convention's figures. */
export const loiFormat = z
  .strictObject({
    id: idFormat,
    title: textFormat,
    signed: isoDateFormat.describe("Date de la loi"),
    inForce: isoDateFormat.describe("Date d'entrée en vigueur"),
    parameters: z.record(parameterIdFormat, parameterFormat).describe("Chiffres de la loi et de ses arrêtés")
  })
  .superRefine(({parameters}, context) => {
    for (const id of loiParameters) {
      const values = Object.values(parameters[id]?.values ?? {});
      if (parameters[id] === undefined)
        context.addIssue({code: "custom", path: ["parameters"], message: `« ${id} » manque`});
      else if (values.length === 0 || !values.every((value) => typeof value === "number"))
        context.addIssue({
          code: "custom",
          path: ["parameters", id],
          message: "un nombre par date d'effet est attendu sous « values »"
        });
    }
    for (const id of Object.keys(parameters)) {
      if ((loiParameters as readonly string[]).includes(id)) continue;
      const message = `« ${id} » n'est pas lu ; accepté : ${loiParameters.join(", ")}`;
      context.addIssue({code: "custom", path: ["parameters", id], message});
    }
  })
  .describe("La loi à côté de la convention : minimums d'attributions et seuil du premier quartile, datés");
