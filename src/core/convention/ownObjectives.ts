import type {Convention, IsoDate, ParameterValue} from "./convention.js";
import {valueAt} from "./valueAt.js";

/**
 * Objectives that an avenant may set apart for some communes, classes or bailleurs (article 19), and the parameter that
 * holds each: `aci.objective: {communes: {"59350": 0.5}}` in a clause is a value of `aci.objectiveByCommune`.
 */
export const ownObjectives: {readonly [objective: string]: {readonly [group: string]: string}} = {
  "aci.objective": {
    communes: "aci.objectiveByCommune",
    bailleurs: "aci.objectiveByBailleur",
    classes: "aci.objectiveByClass"
  },
  "attribution.ceilingFragile": {
    communes: "attribution.ceilingByCommune",
    bailleurs: "attribution.ceilingByBailleur"
  },
  "attribution.floorMoinsFragile": {
    communes: "attribution.floorByCommune",
    bailleurs: "attribution.floorByBailleur"
  }
};

/** Values that some names have of their own on a date, in the order of the names; null for the others. */
export function ownValues(
  convention: Convention,
  id: string,
  {date, names}: {date: IsoDate; names: readonly string[]}
): (number | null)[] {
  const own = valueAt(convention, id, date) as {readonly [name: string]: ParameterValue};
  return names.map((name) => {
    const value = own[name];
    return typeof value === "number" ? value : null;
  });
}
