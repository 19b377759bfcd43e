/** `annual` looks at the year alone, `prospective` at all the years left. */
export const plaiRules = ["annual", "prospective"] as const;
export type PlaiRule = (typeof plaiRules)[number];

/** Which end of the band cut the rate. */
export type PlaiBound = "none" | "lower" | "upper";

/** The four figures of article 11.4, all in [0, 1]: they come from the convention, never from code. */
export interface PlaiTerms {
  readonly currentRate: number;
  readonly reconstitutionShare: number;
  readonly lower: number;
  readonly upper: number;
}

/** A year of the smoothed rate, in logements; `backlog` is owed when positive, in advance when negative. */
export interface PlaiYear {
  readonly due: number;
  readonly required: number;
  readonly rate: number;
  readonly bound: PlaiBound;
  readonly plai: number;
  readonly backlog: number;
}

/**
 * The PLAI rate to fix for one year, over all new operations, reconstitution included (article 11.4).
 * `year` is an index into the volumes, `backlog` what the years before left, `end` the index after the last year that the
 * prospective rule looks at; `required` is the rate before the band.
 * Where there is nothing to build, the current rate stands and no PLAI comes.
 */
export function plaiRateForYear({
  rule,
  year,
  production,
  reconstitution,
  backlog,
  end = production.length,
  ...terms
}: PlaiTerms & {
  rule: PlaiRule;
  year: number;
  production: readonly number[];
  reconstitution: readonly number[];
  backlog: number;
  end?: number;
}): PlaiYear {
  const last = rule === "annual" ? year + 1 : Math.max(year + 1, end);
  let owed = backlog;
  let operations = 0;
  for (let s = year; s < last; s++) {
    owed += plaiDue(production[s], reconstitution[s], terms);
    operations += production[s] + reconstitution[s];
  }
  const required = operations > 0 ? owed / operations : terms.currentRate;
  const {rate, bound} = clipPlaiRate(required, terms);
  const due = plaiDue(production[year], reconstitution[year], terms);
  const plai = rate * (production[year] + reconstitution[year]);
  return {due, required, rate, bound, plai, backlog: withoutNoise(backlog + due - plai, plai)};
}

/** PLAI that a year's operations call for: the current rate of the production and the share owed in reconstitution. */
export function plaiDue(production: number, reconstitution: number, terms: PlaiTerms): number {
  return terms.currentRate * production + terms.reconstitutionShare * reconstitution;
}

/** Brings a rate into the band, and says which end held it. */
export function clipPlaiRate(required: number, {lower, upper}: PlaiTerms): {rate: number; bound: PlaiBound} {
  if (required > upper + rateNoise) return {rate: upper, bound: "upper"};
  if (required < lower - rateNoise) return {rate: lower, bound: "lower"};
  return {rate: Math.min(upper, Math.max(lower, required)), bound: "none"};
}

const rateNoise = 1e-12;

/** A backlog of 1e-13 logement is the rounding of sums: kept, it would leave a closed horizon open. */
function withoutNoise(backlog: number, plai: number): number {
  return Math.abs(backlog) < 1e-9 * Math.max(1, plai) ? 0 : backlog;
}
