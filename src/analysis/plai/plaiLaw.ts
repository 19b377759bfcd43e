import {clipPlaiRate, type PlaiBound, type PlaiTerms} from "../../core/offre/plaiRule.js";
import {goldenSection} from "../statistics/goldenSection.js";
import type {Triangular} from "../statistics/triangular.js";
import {triangularCdf} from "../statistics/triangularCdf.js";
import {triangularExcess} from "../statistics/triangularExcess.js";
import {triangularQuantile} from "../statistics/triangularQuantile.js";

/** A horizon whose demolitions are not known: their total follows a law, their spread over the years is given. */
export interface PlaiUncertain {
  readonly production: readonly number[];
  /** Share of the total that each year reconstitutes; sums to 1. */
  readonly shape: readonly number[];
  readonly demolitions: Triangular;
  readonly backlog: number;
}

/** Probability that a rate held over the whole horizon leaves PLAI owed at its end, whatever the number of demolitions turns out to be. */
export function plaiRisk(rate: number, uncertain: PlaiUncertain, terms: PlaiTerms): number {
  const {intercept, slope} = plaiOwed(
    {rate, years: uncertain.production.length, after: rate},
    uncertain,
    terms
  );
  if (Math.abs(slope) < 1e-12) return intercept > 0 ? 1 : 0;
  const below = triangularCdf(-intercept / slope, uncertain.demolitions);
  return slope > 0 ? 1 - below : below;
}

/** The rate that meets a risk; `required` is before the band, `risk` what is left once the band is applied. */
export interface PlaiRateForRisk {
  readonly required: number;
  readonly rate: number;
  readonly bound: PlaiBound;
  readonly risk: number;
}

/** The smallest rate that, held over the whole horizon, leaves PLAI owed with a probability of at most `risk`. */
export function plaiRateForRisk(risk: number, uncertain: PlaiUncertain, terms: PlaiTerms): PlaiRateForRisk {
  const production = uncertain.production.reduce((a, b) => a + b, 0);
  const owed = terms.currentRate * production + uncertain.backlog;
  // The rate that closes the horizon rises with the demolitions, unless the production calls for more PLAI than they do.
  const rises = terms.reconstitutionShare * production >= owed;
  const demolitions = triangularQuantile(rises ? 1 - risk : risk, uncertain.demolitions);
  const required = (owed + terms.reconstitutionShare * demolitions) / (production + demolitions);
  const {rate, bound} = clipPlaiRate(required, terms);
  return {required, rate, bound, risk: bound === "none" ? risk : plaiRisk(rate, uncertain, terms)};
}

/**
 * Years needed after the horizon to build what a held rate leaves owed, at the upper bound and on the mean production
 * alone, exceeded with probability 1 − `p`. Infinite when the upper bound catches nothing up.
 */
export function plaiCatchUp(
  {rate, p}: {rate: number; p: number},
  uncertain: PlaiUncertain,
  terms: PlaiTerms
): number {
  const horizon = uncertain.production.length;
  const {intercept, slope} = plaiOwed({rate, years: horizon, after: rate}, uncertain, terms);
  const demolitions = triangularQuantile(slope >= 0 ? p : 1 - p, uncertain.demolitions);
  const owed = intercept + slope * demolitions;
  if (owed <= 1e-9) return 0;
  const production = uncertain.production.reduce((a, b) => a + b, 0) / horizon;
  const pace = (terms.upper - terms.currentRate) * production;
  return pace > 0 ? owed / pace : Number.POSITIVE_INFINITY;
}

/** What to expect when the number becomes known after `knownAfter` years and the rate is set anew within the band. */
export interface PlaiDecision {
  readonly knownAfter: number;
  readonly rate: number;
  readonly expectedMissing: number;
  readonly expectedSurplus: number;
  /** Missing PLAI, each counted `weight` times, and surplus PLAI. */
  readonly expectedLoss: number;
  /** Loss that this knowledge spares, against deciding once for the whole horizon. */
  readonly valueOfInformation: number;
}

/**
 * The rate that costs least when it must be fixed before the number of demolitions is known, for each year in which
 * the number may come to be known (0: before deciding; the horizon: never). In closed form under the triangular law.
 * `weight`: how many surplus PLAI one missing PLAI is worth.
 */
export function plaiDecision(weight: number, uncertain: PlaiUncertain, terms: PlaiTerms): PlaiDecision[] {
  const horizon = uncertain.production.length;
  const outcomes = Array.from({length: horizon + 1}, (_, knownAfter) => {
    const expected = (rate: number) => expectedEnd(rate, knownAfter, uncertain, terms);
    const loss = (rate: number) => weight * expected(rate).missing + expected(rate).surplus;
    const rate =
      knownAfter === 0
        ? expectedBestRate(uncertain, terms)
        : goldenSection(loss, {low: terms.lower, high: terms.upper});
    const {missing, surplus} = expected(rate);
    return {knownAfter, rate, expectedMissing: missing, expectedSurplus: surplus, expectedLoss: loss(rate)};
  });
  const uninformed = outcomes[horizon].expectedLoss;
  return outcomes.map((outcome) => ({
    ...outcome,
    valueOfInformation: Math.max(0, uninformed - outcome.expectedLoss)
  }));
}

function expectedEnd(rate: number, years: number, uncertain: PlaiUncertain, terms: PlaiTerms) {
  const atMost = plaiOwed({rate, years, after: terms.upper}, uncertain, terms);
  const atLeast = plaiOwed({rate, years, after: terms.lower}, uncertain, terms);
  return {
    missing: triangularExcess(atMost, uncertain.demolitions),
    surplus: triangularExcess({intercept: -atLeast.intercept, slope: -atLeast.slope}, uncertain.demolitions)
  };
}

/** Known before deciding, the rate depends on the number: the one shown is that of the mean number. */
function expectedBestRate({production, demolitions, backlog}: PlaiUncertain, terms: PlaiTerms): number {
  const mean = (demolitions.min + demolitions.mode + demolitions.max) / 3;
  const built = production.reduce((a, b) => a + b, 0);
  const required = (backlog + terms.currentRate * built + terms.reconstitutionShare * mean) / (built + mean);
  return Math.min(terms.upper, Math.max(terms.lower, required));
}

/** A quantity of logements that grows in a line with the total of demolitions. */
interface PlaiLine {
  readonly intercept: number;
  readonly slope: number;
}

/**
 * PLAI owed at the end when `rate` holds for the first `years` and `after` for those left,
 * as a function of the total of demolitions.
 */
function plaiOwed(
  {rate, years, after}: {rate: number; years: number; after: number},
  {production, shape, backlog}: PlaiUncertain,
  terms: PlaiTerms
): PlaiLine {
  let intercept = backlog;
  let slope = 0;
  for (let t = 0; t < production.length; t++) {
    const applied = t < years ? rate : after;
    intercept += (terms.currentRate - applied) * production[t];
    slope += (terms.reconstitutionShare - applied) * shape[t];
  }
  return {intercept, slope};
}
