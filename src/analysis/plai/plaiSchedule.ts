import {
  type PlaiRule,
  type PlaiTerms,
  type PlaiYear,
  plaiDue,
  plaiRateForYear
} from "../../core/offre/plaiRule.js";

/** The years of a rule, and what can be said of the horizon whatever the rule. */
export interface PlaiSchedule {
  readonly years: readonly PlaiYear[];
  /** No PLAI is owed at the end. */
  readonly closed: boolean;
  readonly finalBacklog: number;
  readonly peakBacklog: number;
  /** PLAI missing at the end even at the upper bound every year; 0 when the horizon is feasible. */
  readonly shortfall: number;
  /** PLAI in advance at the end even at the lower bound every year; 0 when the band forces none. */
  readonly forcedAdvance: number;
}

/** Applies a rule year after year over a cadence, the backlog carried from one to the next. */
export function plaiSchedule({
  rule,
  production,
  reconstitution,
  backlog = 0,
  ...terms
}: PlaiTerms & {
  rule: PlaiRule;
  production: readonly number[];
  reconstitution: readonly number[];
  backlog?: number;
}): PlaiSchedule {
  if (production.length !== reconstitution.length)
    throw new RangeError(`volumes differ in length: ${production.length} and ${reconstitution.length}`);
  const years: PlaiYear[] = [];
  let carried = backlog;
  let owed = backlog;
  let operations = 0;
  for (let year = 0; year < production.length; year++) {
    const outcome = plaiRateForYear({rule, year, production, reconstitution, backlog: carried, ...terms});
    years.push(outcome);
    carried = outcome.backlog;
    owed += plaiDue(production[year], reconstitution[year], terms);
    operations += production[year] + reconstitution[year];
  }
  return {
    years,
    closed: carried <= 0,
    finalBacklog: carried,
    peakBacklog: Math.max(backlog, 0, ...years.map((year) => year.backlog)),
    shortfall: positive(owed - terms.upper * operations),
    forcedAdvance: positive(terms.lower * operations - owed)
  };
}

function positive(logements: number): number {
  return logements > 1e-9 ? logements : 0;
}
