import {categoryOf, drawResources} from "../demande/profile.js";
import {resourcesWord} from "../demande/resourcesWord.js";
import {baseBracketIn, sizeIn} from "../demande/traits.js";
import {highUnitOf, lowUnitOf} from "../random.js";
import type {State} from "../state.js";
import {consumptionUnits} from "./consumptionUnits.js";

/** Months of a year times the tenths of a unit. */
const yearlyTenths = 120;

/**
 * Whether yearly resources by consumption unit are at or under the threshold of the first quartile (CCH, L. 441-1), compared in
 * whole numbers: cents a month × 12 ÷ (tenths ÷ 10) ≤ cents a year.
 */
export function underThreshold(resourcesCents: number, tenths: number, thresholdCents: number): boolean {
  return resourcesCents * yearlyTenths <= thresholdCents * tenths;
}

/** Whether a demande is of the first quartile by the threshold in force in this half-year. */
export function isFirstQuartile(state: State, demande: number): boolean {
  const {model, pool, draws, step} = state;
  const {demande: plan, loi} = model.plan;
  const word = resourcesWord(state, demande);
  const size = sizeIn(pool.traits[demande]);
  const category = categoryOf(plan, size, highUnitOf(word));
  const resources = drawResources(plan, category, baseBracketIn(pool.traits[demande]), lowUnitOf(word));
  const tenths = consumptionUnits(draws, {key: pool.key[demande], size, under14: loi.under14});
  return underThreshold(resources, tenths, loi.firstQuartileCents[step]);
}
