import type {z} from "zod";
import type {Avenant, AvenantClause, ParameterValue} from "../convention/convention.js";
import {ownObjectives} from "../convention/ownObjectives.js";
import type {avenantFormat} from "./avenantFormat.js";

/** An avenant as read; its id is the name of its file. */
export function toAvenant(id: string, document: z.output<typeof avenantFormat>): Avenant {
  const {parameters, keeps, ...header} = document;
  const clauses: Record<string, AvenantClause> = {};
  for (const [parameter, {article, values, until}] of Object.entries(parameters)) {
    const dated = Object.entries(values)
      .map(([from, value]) => ({from, value}))
      .sort((a, b) => (a.from < b.from ? -1 : 1));
    for (const [id, own] of byGroup(parameter, dated))
      clauses[id] = {article, values: own, ...(until === undefined ? {} : {until})};
  }
  return {id, ...header, ...(keeps !== undefined && {keeps}), clauses};
}

type Dated = AvenantClause["values"];

/**
 * A clause that sets an objective apart for some (`communes`, `bailleurs`, `classes`) as clauses of the parameters that
 * hold them; `tous` is the value of all the others, where it moves too.
 */
function byGroup(parameter: string, values: Written): [string, Dated][] {
  const groups = ownObjectives[parameter];
  const apart = values.some(({value}) => isByGroup(value));
  if (groups === undefined || !apart) return [[parameter, values as Dated]];
  const clauses = new Map<string, {from: string; value: ParameterValue}[]>();
  for (const {from, value} of values) {
    const entries = isByGroup(value) ? Object.entries(value) : [["tous", value]];
    for (const [group, own] of entries as [string, ParameterValue][]) {
      const id = group === "tous" ? parameter : (groups[group] ?? `${parameter}.${group}`);
      clauses.set(id, [...(clauses.get(id) ?? []), {from, value: own}]);
    }
  }
  return [...clauses];
}

function isByGroup(value: unknown): value is {readonly [group: string]: unknown} {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

type Written = readonly {readonly from: string; readonly value: unknown}[];
