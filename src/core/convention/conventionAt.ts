import type {
  Avenant,
  AvenantSummary,
  Convention,
  DatedValue,
  IsoDate,
  ParameterStatus
} from "./convention.js";
import {stackAvenants} from "./stackAvenants.js";

/** What is in force on a date, as known on another. */
export interface ConventionInForce {
  readonly date: IsoDate;
  readonly knownOn: IsoDate;
  /** Avenants in force on `date` among those signed by `knownOn`. */
  readonly avenants: readonly AvenantSummary[];
  /** Parameters that had a value on that date. */
  readonly values: {readonly [id: string]: DatedValue & {readonly status: ParameterStatus}};
}

/**
 * The convention in force on a date, as known on that date or on another (`knownOn`): an avenant is known from its
 * signature, a `fait` from the day it holds, the text from its adoption.
 */
export function conventionAt(
  convention: Convention,
  avenants: readonly Avenant[],
  date: IsoDate,
  {knownOn = date}: {readonly knownOn?: IsoDate} = {}
): ConventionInForce {
  const stacked = stackAvenants(convention, avenants, {knownOn});
  const values: Record<string, DatedValue & {status: ParameterStatus}> = {};
  for (const [id, {status, hypotheseFrom, values: dated}] of Object.entries(stacked.parameters)) {
    const found = dated.findLast(
      ({from, by}) => from <= date && (status !== "fait" || by !== convention.id || from <= knownOn)
    );
    if (found === undefined) continue;
    const lapsed = hypotheseFrom !== undefined && date >= hypotheseFrom && found.by === convention.id;
    values[id] = {...found, status: lapsed ? "hypothese" : status};
  }
  return {date, knownOn, avenants: stacked.avenants.filter(({inForce}) => inForce <= date), values};
}
