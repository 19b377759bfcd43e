import type {Avenant, AvenantClause, IsoDate} from "./convention.js";
import {sortAvenants} from "./sortAvenants.js";

/** Two avenants that set one parameter; `replaces` and `succeeds` are told, `conflict` is an error. */
export interface AvenantEncounter {
  readonly parameter: string;
  /** Ids, the first in force before the second. */
  readonly first: string;
  readonly second: string;
  readonly kind: "conflict" | "replaces" | "succeeds";
  /** First day that both claim. */
  readonly from: IsoDate;
}

/**
 * Where avenants meet on a parameter. One that starts later simply succeeds the other (articles 4 and 19: objectives
 * are revised year after year); they conflict when both name a date, or an end, inside the period of the other.
 */
export function avenantConflicts(avenants: readonly Avenant[]): AvenantEncounter[] {
  const sorted = sortAvenants(avenants);
  const encounters: AvenantEncounter[] = [];
  for (const [i, first] of sorted.entries()) {
    for (const second of sorted.slice(i + 1)) {
      for (const parameter of Object.keys(first.clauses)) {
        const clause = second.clauses[parameter];
        const from = clause && firstCommonDay(first.clauses[parameter], clause);
        if (from === undefined) continue;
        // A whole convention takes the place of all that was laid over the one before.
        const declared =
          second.replaces.includes(first.id) ||
          first.replaces.includes(second.id) ||
          second.keeps !== undefined;
        const clash = claimsInside(first.clauses[parameter], clause);
        const kind = declared ? "replaces" : clash ? "conflict" : "succeeds";
        encounters.push({parameter, first: first.id, second: second.id, kind, from});
      }
    }
  }
  return encounters;
}

/** First day covered by both clauses, or undefined when they never meet. */
function firstCommonDay(first: AvenantClause, second: AvenantClause): IsoDate | undefined {
  const from = later(startOf(first), startOf(second));
  return from <= endOf(first) && from <= endOf(second) ? from : undefined;
}

/** Whether `first` names a start or an end within the period of `second`: both then speak of the same dates. */
function claimsInside(first: AvenantClause, second: AvenantClause): boolean {
  const inside = (day: IsoDate) => day >= startOf(second) && day <= endOf(second);
  if (first.until !== undefined && first.until >= startOf(second)) return true;
  return first.values.some(({from}) => inside(from));
}

function startOf({values}: AvenantClause): IsoDate {
  return values[0].from;
}

function endOf({until}: AvenantClause): IsoDate {
  return until ?? "9999-12-31";
}

function later(a: IsoDate, b: IsoDate): IsoDate {
  return a > b ? a : b;
}
