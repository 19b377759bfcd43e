import {premierAcces} from "../markers.js";
import {decisions, threshold} from "../random.js";
import type {State} from "../state.js";
import {yearOf} from "../step.js";

const firstWish = 3;

/**
 * Private logements conventionnés (article 11.6): their owners let them, no CAL does. In expectation, as many demandes of
 * first access of low resources close in the communes where one builds, each by its own draw; they leave the social demande
 * and count neither as attributions nor in the occupied stock.
 */
export function lodgePrive(state: State): void {
  const {model, step, pool, draws, counters, row, columns} = state;
  const year = yearOf(step);
  const count = model.plan.offre.priveConventionne[year] / 2;
  if (count === 0) return;
  const thresholds = thresholdsOf(state, model.plan.offre.communeShares[year], count);
  let lodged = 0;
  for (let i = 0; i < pool.count; i++) {
    if (!isEligible(state, i)) continue;
    if (draws.draw(decisions.prive, step, pool.key[i], 0) >= thresholds[pool.wishes[i * firstWish]]) continue;
    pool.remove(i);
    lodged++;
  }
  counters[row + columns.priveConventionne] += lodged;
  counters[row + columns.radiations] += lodged;
}

/** By commune, the draw under which a demande is lodged: its part of the logements over those who may have one. */
function thresholdsOf(state: State, shares: readonly number[], count: number): number[] {
  const {pool} = state;
  const eligible = shares.map(() => 0);
  for (let i = 0; i < pool.count; i++) if (isEligible(state, i)) eligible[pool.wishes[i * firstWish]]++;
  return shares.map((share, c) => threshold(Math.min(1, (share * count) / Math.max(1, eligible[c]))));
}

/** A pending first access of the low set; whoever was housed or gave up is pending no more. */
function isEligible({pool, model, step}: State, demande: number): boolean {
  return (
    pool.alive[demande] === 1 &&
    pool.status[demande] === premierAcces &&
    pool.bracket[demande] < model.plan.brackets.low.prive[step]
  );
}
