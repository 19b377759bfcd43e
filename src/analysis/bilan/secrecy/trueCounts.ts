import {halfYearLabel} from "../halfYear.js";
import type {ReviewedAttribution} from "../reviewedAttribution.js";
import {contingentParts} from "./form.js";
import {classUnknown, delayNatures, naturesOfStatus, type Universe, variables} from "./universe.js";

/** Every count of a universe as the attributions make it; those that are not listed are zero. */
export function trueCounts(
  attributions: readonly ReviewedAttribution[],
  u: Universe
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (name: string, amount = 1) => counts.set(name, (counts.get(name) ?? 0) + amount);
  const halfYears = new Map(u.halfYears.map((label, h) => [label, h]));
  for (const one of attributions) {
    const {fragilite: g = classUnknown, bracket: k = u.brackets.length, commune: c, bailleur: b} = one;
    const h = halfYears.get(halfYearLabel(one.halfYear))!;
    const n = natureOf(one);
    add(variables.resources(u, h, g, k));
    add(variables.natures(u, h, u.communeClass[c], n));
    add(variables.communeResources(u, c, g, k));
    add(variables.communeNatures(u, c, n));
    add(variables.bailleurResources(u, b, k));
    add(variables.bailleurNatures(u, b, n));
    add(variables.activite(u, one.actif === undefined ? 2 : one.actif ? 0 : 1));
    add(variables.contingent(u, one.contingent ?? contingentParts.length - 1));
    if (one.delayMonths === undefined) continue;
    const i = delayNatures.findIndex((own) => own.includes(n));
    add(variables.delayNature(u, i));
    add(variables.delayBracket(u, k));
    add(variables.monthsNature(u, i), one.delayMonths);
    add(variables.monthsBracket(u, k), one.delayMonths);
  }
  return counts;
}

function natureOf({status, aci, blocked}: ReviewedAttribution): number {
  const own = naturesOfStatus[status];
  const told = status === 0 ? aci : blocked;
  return own[own.length === 1 ? 0 : told === undefined ? 2 : told ? 0 : 1];
}
