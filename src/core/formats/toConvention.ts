import type {z} from "zod";
import type {Convention, DatedValue, Parameter} from "../convention/convention.js";
import {deriveValues} from "../convention/deriveValues.js";
import type {conventionFormat} from "./conventionFormat.js";

/** The convention as read, with the values of each parameter in the order of their dates, those of a formula computed. */
export function toConvention(document: z.output<typeof conventionFormat>): Convention {
  const parameters: Record<string, Parameter> = {};
  for (const [id, {values, ...rest}] of Object.entries(document.parameters)) {
    const dated: DatedValue[] = Object.entries(values ?? {})
      .map(([from, value]) => ({from, value, article: rest.article, by: document.id}))
      .sort((a, b) => (a.from < b.from ? -1 : 1));
    parameters[id] = {...rest, values: dated};
  }
  return {...document, parameters: deriveValues(parameters), avenants: []};
}
