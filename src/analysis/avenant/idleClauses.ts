import type {Avenant, IsoDate} from "../../core/convention/convention.js";

/** A clause that no simulation can see, and why, in French. */
export interface IdleClause {
  readonly parameter: string;
  readonly message: string;
}

/**
 * Clauses of an avenant that change no simulated result: the model never reads their parameter, or not on any day on
 * which they hold. They may bind the signatories all the same.
 */
export function idleClauses(
  {clauses}: Avenant,
  reads: ReadonlyMap<string, readonly IsoDate[]>
): IdleClause[] {
  return Object.entries(clauses).flatMap(([parameter, {values, until = "9999-12-31"}]) => {
    const dates = reads.get(parameter) ?? [];
    if (dates.some((date) => date >= values[0].from && date <= until)) return [];
    return [
      {
        parameter,
        message: `${reasonOf(dates, values[0].from)} : cette clause ne change aucun résultat simulé`
      }
    ];
  });
}

function reasonOf(dates: readonly IsoDate[], from: IsoDate): string {
  if (dates.length === 0) return "ce paramètre n'est pas lu par le modèle";
  const last = dates[dates.length - 1];
  if (last < from) return `le modèle ne lit ce paramètre qu'au ${last}, avant la date d'effet`;
  return "le modèle ne lit ce paramètre à aucun jour de la période d'effet";
}
