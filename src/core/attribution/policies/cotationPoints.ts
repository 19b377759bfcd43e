import {demandeFlags} from "../../demande/population.js";
import type {State} from "../../state.js";
import {monthOf} from "../../step.js";

/** Points of the cotation (hypothesis: the convention has none, ELAN made it law in 2018). */
const points = {aci: 24, blocked: 24, tresModeste: 12, month: 1} as const;

/** Points of a demande: ACI, blocked mutation, very low resources, and one for each month of seniority. */
export function cotationPoints({pool, step, model}: State, demande: number): number {
  let sum = (monthOf(step) - pool.month[demande]) * points.month;
  if (pool.aci[demande] === 1) sum += points.aci;
  if ((pool.flags[demande] & demandeFlags.blocked) !== 0) sum += points.blocked;
  if (pool.bracket[demande] < model.plan.brackets.low.tresModestes[step]) sum += points.tresModeste;
  return sum;
}
