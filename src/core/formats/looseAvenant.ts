import {z} from "zod";
import type {Avenant} from "../convention/convention.js";
import {clauseFormat} from "./avenantFormat.js";
import {isoDateFormat} from "./commonFormats.js";
import {toAvenant} from "./toAvenant.js";

/** What can be understood of an avenant that has faults, so that the rest is checked all the same. */
export function looseAvenant(id: string, written: unknown, {inForce}: {readonly inForce: string}): Avenant {
  const fields = isGroup(written) ? written : {};
  const day = (value: unknown) => isoDateFormat.safeParse(value).data ?? inForce;
  const clauses: Record<string, z.output<typeof clauseFormat>> = {};
  for (const [parameter, clause] of Object.entries(isGroup(fields.parameters) ? fields.parameters : {})) {
    const {data} = clauseFormat.safeParse(clause);
    if (data) clauses[parameter] = data;
  }
  const names = z.array(z.string());
  const keeps = names.safeParse(fields.keeps).data;
  const [signed, from] = [day(fields.signed), day(fields.inForce)];
  return toAvenant(id, {
    title: id,
    signed,
    inForce: from,
    articles: [],
    motives: "",
    replaces: names.safeParse(fields.replaces).data ?? [],
    ...(keeps !== undefined && {keeps}),
    parameters: clauses
  });
}

function isGroup(value: unknown): value is {readonly [key: string]: unknown} {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
