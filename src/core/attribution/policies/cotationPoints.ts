import {demandeFlags} from "../../demande/population.js";
import type {State} from "../../state.js";
import {monthOf} from "../../step.js";

/** Points of a demande (hypothesis `cotation.points`): ACI, blocked mutation, very low resources, months of seniority. */
export function cotationPoints({pool, step, model}: State, demande: number): number {
  const points = model.plan.attribution.cotation;
  let sum = (monthOf(step) - pool.month[demande]) * points.month;
  if (pool.aci[demande] === 1) sum += points.aci;
  if ((pool.flags[demande] & demandeFlags.blocked) !== 0) sum += points.blocked;
  if (pool.bracket[demande] < model.plan.brackets.low.tresModestes[step]) sum += points.tresModestes;
  return sum;
}
