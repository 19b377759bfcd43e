import type {PlaiTerms} from "../../core/offre/plaiRule.js";
import {triangularQuantile} from "../statistics/triangularQuantile.js";
import {type PlaiUncertain, plaiOwed} from "./plaiUncertain.js";

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
