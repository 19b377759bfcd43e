import {demandeFlags} from "../../demande/population.js";
import type {State} from "../../state.js";

/** Points of a demande (hypothesis `cotation.points`): ACI, blocked mutation, very low resources, months of seniority. */
export function cotationPoints({pool, step, model}: State, demande: number): number {
  const points = model.plan.attribution.cotation;
  let sum = (step * 6 + 5 - pool.month[demande]) * points.month;
  if (pool.aci[demande] === 1) sum += points.aci;
  if ((pool.flags[demande] & demandeFlags.blocked) !== 0) sum += points.blocked;
  if (pool.bracket[demande] === 0) sum += points.tresModestes;
  return sum;
}
