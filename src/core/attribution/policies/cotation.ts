import {demandeFlags} from "../../demande/population.js";
import type {State} from "../../state.js";
import type {Commission} from "../commission.js";
import type {Policy} from "./policy.js";

/** Points of the cotation (hypothesis: the convention has none, ELAN made it law in 2018). */
const points = {aci: 24, blocked: 24, tresModeste: 12, month: 1} as const;

/** The open candidate with most points: ACI, blocked mutation, very low resources, then months of seniority. */
export const cotation: Policy = {
  id: "cotation",
  strict: false,
  weighs: false,
  choose: (commission, state) => bestBy(commission, (demande) => pointsOf(state, demande))
};

/** The open candidate whose demande is the oldest. */
export const file: Policy = {
  id: "file",
  strict: false,
  weighs: false,
  choose: (commission, state) => bestBy(commission, (demande) => -state.pool.month[demande])
};

/** Any open candidate, evenly. */
export const aleatoire: Policy = {
  id: "aleatoire",
  strict: false,
  weighs: false,
  choose({count, open, u}) {
    let left = 0;
    for (let i = 0; i < count; i++) left += open[i];
    let rank = Math.floor(u * left);
    for (let i = 0; i < count; i++) if (open[i] === 1 && rank-- === 0) return i;
    return -1;
  }
};

function pointsOf({pool, step}: State, demande: number): number {
  let sum = (step * 6 + 5 - pool.month[demande]) * points.month;
  if (pool.aci[demande] === 1) sum += points.aci;
  if ((pool.flags[demande] & demandeFlags.blocked) !== 0) sum += points.blocked;
  if (pool.bracket[demande] === 0) sum += points.tresModeste;
  return sum;
}

/** Index of the open candidate with the highest score; the first presented wins a tie. */
function bestBy({count, candidates, open}: Commission, score: (demande: number) => number): number {
  let best = -1;
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < count; i++) {
    if (open[i] === 0) continue;
    const s = score(candidates[i]);
    if (s > most) {
      most = s;
      best = i;
    }
  }
  return best;
}
