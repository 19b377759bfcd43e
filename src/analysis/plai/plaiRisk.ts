import type {PlaiTerms} from "../../core/offre/plaiRule.js";
import {triangularCdf} from "../statistics/triangularCdf.js";
import {type PlaiUncertain, plaiOwed} from "./plaiUncertain.js";

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
