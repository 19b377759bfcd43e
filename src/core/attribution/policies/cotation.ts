import type {State} from "../../state.js";
import type {Commission} from "../commission.js";
import {cotationPoints} from "./cotationPoints.js";
import type {Policy} from "./policy.js";

/** The candidate with most points: ACI, blocked mutation, very low resources, then months of seniority. */
export const cotation: Policy = {
  id: "cotation",
  strict: false,
  weighs: false,
  presents: "first",
  score: cotationPoints,
  choose: (commission, state) => bestBy(commission, (demande) => cotationPoints(state, demande))
};

/** The candidate whose demande is the oldest. */
export const file: Policy = {
  id: "file",
  strict: false,
  weighs: false,
  presents: "first",
  score: oldest,
  choose: (commission, state) => bestBy(commission, (demande) => oldest(state, demande))
};

/** Anybody eligible, evenly. */
export const aleatoire: Policy = {
  id: "aleatoire",
  strict: false,
  weighs: false,
  presents: "evenly",
  choose({count, open, u}) {
    let left = 0;
    for (let i = 0; i < count; i++) left += open[i];
    let rank = Math.floor(u * left);
    for (let i = 0; i < count; i++) if (open[i] === 1 && rank-- === 0) return i;
    return -1;
  }
};

/** The older the higher. */
function oldest({pool}: State, demande: number): number {
  return -pool.month[demande];
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
