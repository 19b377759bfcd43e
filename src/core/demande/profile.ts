import {noWish} from "../markers.js";
import type {DemandePlan} from "../plan.js";
import {type Draws, decisions, highUnitOf, lowUnitOf, threshold, unitOf} from "../random.js";
import {openingMonth} from "../step.js";
import {rentLevelCount} from "../territoire/rentLevels.js";
import {sizes} from "../vocabulary.js";
import {bracketOf} from "./bracketOf.js";
import type {NewDemande} from "./newDemande.js";
import {demandeFlags} from "./population.js";

/**
 * Monthly resources in cents of a ménage of this category and bracket: even over the bracket, from a share of the
 * first limit (hypothesis `demande.lowestResources`) to the PLUS ceiling. `u` in [0, 1).
 */
export function drawResources(
  {limitsCents, lowestShare}: Pick<DemandePlan, "limitsCents" | "lowestShare">,
  category: number,
  bracket: number,
  u: number
): number {
  const limits = limitsCents[category];
  const low = bracket === 0 ? limits[0] * lowestShare : limits[bracket - 1];
  const high = limits[bracket];
  // The last cut still belongs to the bracket below ("plus de"): start one cent higher.
  const first = bracket === limits.length - 1 ? low + 1 : low;
  return Math.floor(first + u * (high - first));
}

/** Dearest level of rent that these resources pay for a household of this size. */
export function reachOf(plan: DemandePlan, resourcesCents: number, size: number): number {
  let reach = 0;
  for (let r = 1; r < rentLevelCount; r++) if (resourcesCents >= plan.leastResourcesCents[r][size]) reach = r;
  return reach;
}

/** Category of the household scale (index 0 for one person): the size, or one above for lone parents and young couples. */
export function categoryOf(plan: DemandePlan, size: number, u: number): number {
  const above = u < plan.categoryAbove[size] ? 1 : 0;
  return Math.min(size + above, sizes.length - 1);
}

/**
 * Completes a demande whose size, bracket as signed and ACI are known: resources give its bracket of the day and its
 * reach; flags and wished communes are drawn under its stable key. `communes[wish0]` is where it asks first.
 */
export function completeProfile(
  demande: NewDemande,
  {
    plan,
    draws,
    step,
    voisines,
    limitsInForce
  }: {
    plan: DemandePlan;
    draws: Draws;
    step: number;
    voisines: readonly number[];
    limitsInForce: readonly (readonly number[])[] | undefined;
  }
): void {
  const first = draws.draw(decisions.arrivalProfile, step, demande.key, 0);
  const second = draws.second();
  const category = categoryOf(plan, demande.size, highUnitOf(first));
  const resources = drawResources(plan, category, demande.baseBracket, lowUnitOf(first));
  demande.bracket =
    limitsInForce === undefined ? demande.baseBracket : bracketOf(resources, limitsInForce[category]);
  demande.reach = reachOf(plan, resources, demande.size);
  demande.month = openingMonth(step) + Math.floor(highUnitOf(second) * 6);
  if (lowUnitOf(second) < plan.employeeShare[demande.baseBracket]) demande.flags |= demandeFlags.salarie;

  const wishes = draws.draw(decisions.arrivalWishes, step, demande.key, 0);
  const picks = draws.second();
  demande.wish1 = demande.wish2 = noWish;
  if (voisines.length > 0 && wishes < threshold(plan.secondWish)) {
    demande.wish1 = voisines[Math.floor(highUnitOf(picks) * voisines.length)];
    if (wishes < threshold(plan.thirdWish)) {
      const other = voisines[Math.floor(lowUnitOf(picks) * voisines.length)];
      if (other !== demande.wish1) demande.wish2 = other;
    }
  }
}

/**
 * Step at which a demande entered at `step` is given up: from `first` on (the next one by default), each half-year
 * keeps `1 − abandonment` of them.
 */
export function leaveStepOf(
  key: number,
  {
    plan,
    draws,
    step,
    steps,
    first = step + 1
  }: {plan: DemandePlan; draws: Draws; step: number; steps: number; first?: number}
): number {
  const u = unitOf(draws.draw(decisions.arrivalWishes, step, key, 1));
  let survival = 1;
  for (let s = first; s <= steps; s++) {
    survival *= 1 - plan.abandonment;
    if (u >= survival) return s;
  }
  return steps + 1;
}
