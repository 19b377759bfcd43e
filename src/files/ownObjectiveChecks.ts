import {join} from "node:path";
import type {Avenant} from "../core/convention/convention.js";
import {ownObjectives} from "../core/convention/ownObjectives.js";
import type {ValueProblem} from "../core/formats/valueProblems.js";
import {fragilites} from "../core/vocabulary.js";
import {columnOf} from "./columnOf.js";

/** Communes, bailleurs and classes that a clause sets apart and that the territoire does not have. */
export function unknownOwners({clauses}: Avenant, root: string): ValueProblem[] {
  const territoire = join(root, "data", "territoire");
  const groups: {readonly [group: string]: {known: () => readonly string[]; what: string}} = {
    communes: {
      known: () => columnOf(join(territoire, "communes.csv"), "insee"),
      what: "une commune du territoire"
    },
    bailleurs: {
      known: () => columnOf(join(territoire, "bailleurs.csv"), "id"),
      what: "un bailleur du territoire"
    },
    classes: {known: () => fragilites, what: `une classe de communes (${fragilites.join(", ")})`}
  };
  return Object.values(ownObjectives).flatMap((byGroup) =>
    Object.entries(byGroup).flatMap(([group, id]) => {
      const {values} = clauses[id] ?? {values: []};
      if (values.length === 0) return [];
      const known = new Set(groups[group].known());
      return values.flatMap(({from, value}) =>
        Object.keys(value as object)
          .filter((name) => !known.has(name))
          .map((name) => ({
            path: ["parameters", id, "values", from, name],
            message: `« ${name} » n'est pas ${groups[group].what}`
          }))
      );
    })
  );
}

/** Where a fault of a clause set apart was written: under the objective, by group, unless its parameter was named. */
export function writtenPath(path: ValueProblem["path"], document: unknown): ValueProblem["path"] {
  const [head, id, ...rest] = path;
  const written = (document as {parameters?: {readonly [id: string]: unknown}} | null)?.parameters ?? {};
  if (head !== "parameters" || typeof id !== "string" || id in written) return path;
  for (const [objective, byGroup] of Object.entries(ownObjectives)) {
    const group =
      Object.entries(byGroup).find(([, own]) => own === id)?.[0] ??
      (id.startsWith(`${objective}.`) ? id.slice(objective.length + 1) : undefined);
    if (group === undefined || !(objective in written)) continue;
    const [values, from, ...inside] = rest;
    return values === undefined
      ? ["parameters", objective]
      : ["parameters", objective, values, from, group, ...inside];
  }
  return path;
}
