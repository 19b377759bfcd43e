import seedrandom from "seedrandom";
import {shapleySampled} from "../statistics/shapleySampled.js";

/** Which coalitions of clauses to run (bit i of a mask for clause i), and how their worths are to be read. */
export interface CoalitionPlan {
  readonly method: "exact" | "sampled";
  readonly players: number;
  readonly masks: readonly number[];
  /** When sampled: pairs of an order and its reverse, drawn from this seed. */
  readonly pairs: number;
  readonly seed: string;
}

/** More clauses than this do not fit the bits of a mask. */
export const mostClauses = 30;

/** Every coalition when the budget allows 2ᵐ runs; otherwise those of as many pairs of random orders as it does. */
export function planCoalitions(
  players: number,
  {budget, seed}: {budget: number; seed: string}
): CoalitionPlan {
  if (players > mostClauses) throw new RangeError(`too many clauses: ${players}`);
  if (2 ** players <= budget)
    return {
      method: "exact",
      players,
      masks: Array.from({length: 2 ** players}, (_, i) => i),
      pairs: 0,
      seed
    };
  const all = 2 ** players - 1;
  const always = [0, all];
  for (let i = 0; i < players; i++) always.push(1 << i, all - (1 << i));
  let pairs = 1;
  let masks = new Set([...always, ...masksOf(players, pairs, seed)]);
  for (;;) {
    const more = new Set([...always, ...masksOf(players, pairs + 1, seed)]);
    if (more.size > budget) break;
    pairs++;
    masks = more;
  }
  return {method: "sampled", players, masks: [...masks], pairs, seed};
}

/** Shapley values of a sampled plan, from the worth of each of its coalitions. */
export function sampledShapley({players, pairs, seed}: CoalitionPlan, worth: (mask: number) => number) {
  return shapleySampled((members) => worth(members.reduce((mask, i) => mask | (1 << i), 0)), {
    players,
    pairs,
    random: seedrandom(seed)
  });
}

function masksOf(players: number, pairs: number, seed: string): number[] {
  const masks: number[] = [];
  sampledShapley({method: "sampled", players, masks, pairs, seed}, (mask) => {
    masks.push(mask);
    return 0;
  });
  return masks;
}
