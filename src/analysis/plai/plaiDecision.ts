import type {PlaiTerms} from "../../core/offre/plaiRule.js";
import {goldenSection} from "../statistics/goldenSection.js";
import {triangularExcess} from "../statistics/triangularExcess.js";
import {type PlaiUncertain, plaiOwed} from "./plaiUncertain.js";

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
