import type {Avenant, AvenantClause, Convention, DatedValue, IsoDate, Parameter} from "./convention.js";
import {deriveValues} from "./deriveValues.js";
import {nextDay} from "./nextDay.js";
import {sortAvenants} from "./sortAvenants.js";

/**
 * The convention with avenants laid over it in the order of their date in force; where one declares that it replaces
 * another, it is laid above it. With `knownOn`, only what was known by that day counts: avenants signed by then and, for
 * a `fait` such as a yearly scale, the values that held by then (its first one always does).
 */
export function stackAvenants(
  convention: Convention,
  avenants: readonly Avenant[],
  {knownOn}: {readonly knownOn?: IsoDate} = {}
): Convention {
  const known = avenants.filter(({signed}) => knownOn === undefined || signed <= knownOn);
  const ordered = replacementsLast(sortAvenants(known));
  const parameters: Record<string, Parameter> =
    knownOn === undefined ? {...convention.parameters} : factsKnown(convention, knownOn);
  for (const avenant of ordered) {
    for (const [id, clause] of Object.entries(avenant.clauses)) {
      const parameter = parameters[id];
      if (parameter === undefined) throw new RangeError(`${avenant.id} sets an unknown parameter: ${id}`);
      parameters[id] = {...parameter, values: layOver(parameter.values, clause, avenant.id)};
    }
  }
  const summaries = [
    ...convention.avenants,
    ...ordered.map(({id, title, signed, inForce}) => ({id, title, signed, inForce}))
  ];
  const successors = [
    ...(convention.successors ?? []),
    ...ordered.flatMap(({id, title, signed, inForce, keeps}) =>
      keeps === undefined ? [] : [{id, title, signed, inForce, keeps}]
    )
  ];
  return {
    ...convention,
    parameters: deriveValues(parameters),
    avenants: sortAvenants(summaries),
    ...(successors.length > 0 && {successors})
  };
}

function factsKnown({parameters}: Convention, knownOn: IsoDate): Record<string, Parameter> {
  const known = (parameter: Parameter): Parameter =>
    parameter.status === "fait"
      ? {...parameter, values: parameter.values.filter(({from}, i) => i === 0 || from <= knownOn)}
      : parameter;
  return Object.fromEntries(Object.entries(parameters).map(([id, parameter]) => [id, known(parameter)]));
}

/** Values by date once a clause covers those of its period; what it covered comes back the day after `until`. */
function layOver(below: readonly DatedValue[], clause: AvenantClause, by: string): readonly DatedValue[] {
  const {values, until, article} = clause;
  const start = values[0].from;
  const layer = values
    .filter(({from}) => until === undefined || from <= until)
    .map(({from, value}) => ({from, value, article, by}));
  const before = below.filter(({from}) => from < start);
  if (until === undefined) return [...before, ...layer];
  const resumes = nextDay(until);
  const covered = below.findLast(({from}) => from <= resumes);
  const after = below.filter(({from}) => from > resumes);
  return [...before, ...layer, ...(covered ? [{...covered, from: resumes}] : []), ...after];
}

/** Moves each avenant after those that it replaces, otherwise keeping the order. */
function replacementsLast(sorted: readonly Avenant[]): Avenant[] {
  const done = new Set<string>();
  const ordered: Avenant[] = [];
  const place = (avenant: Avenant, above: ReadonlySet<string>) => {
    if (done.has(avenant.id) || above.has(avenant.id)) return;
    for (const other of sorted) {
      if (avenant.replaces.includes(other.id)) place(other, new Set([...above, avenant.id]));
    }
    done.add(avenant.id);
    ordered.push(avenant);
  };
  for (const avenant of sorted) place(avenant, new Set());
  return ordered;
}
