import type {Commission} from "../commission.js";
import {cotationPoints} from "./cotationPoints.js";
import type {Policy} from "./policy.js";

/** The open candidate with most points: ACI, blocked mutation, very low resources, then months of seniority. */
export const cotation: Policy = {
  id: "cotation",
  strict: false,
  weighs: false,
  choose: (commission, state) => bestBy(commission, (demande) => cotationPoints(state, demande))
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
