import type {z} from "zod";
import type {Avenant, AvenantClause} from "../convention/convention.js";
import type {avenantFormat} from "./avenantFormat.js";

/** An avenant as read; its id is the name of its file. */
export function toAvenant(id: string, document: z.output<typeof avenantFormat>): Avenant {
  const {parameters, ...header} = document;
  const clauses: Record<string, AvenantClause> = {};
  for (const [parameter, {article, values, until}] of Object.entries(parameters)) {
    const dated = Object.entries(values)
      .map(([from, value]) => ({from, value}))
      .sort((a, b) => (a.from < b.from ? -1 : 1));
    clauses[parameter] = {article, values: dated, ...(until === undefined ? {} : {until})};
  }
  return {id, ...header, clauses};
}
