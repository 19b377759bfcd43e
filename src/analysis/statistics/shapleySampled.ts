import {mean} from "./mean.js";
import type {ShapleyEstimate} from "./shapleyReplicates.js";
import {standardError} from "./standardError.js";

/**
 * Shapley values from random orders of the players (Castro, Gómez & Tejada 2009), each order followed by its reverse
 * (Mitchell et al. 2022): for more players than 2ᵐ coalitions allow. The sum is that of the whole, whatever the sample.
 * `worth` takes the members in ascending order; `random` is uniform in [0, 1).
 */
export function shapleySampled(
  worth: (members: readonly number[]) => number,
  {players, pairs, random}: {players: number; pairs: number; random: () => number}
): ShapleyEstimate[] {
  if (!(pairs >= 1)) throw new RangeError(`pairs of orders must be at least 1: ${pairs}`);
  const cache = new Map<string, number>();
  const cachedWorth = (members: readonly number[]) => {
    const sorted = [...members].sort((a, b) => a - b);
    const key = sorted.join();
    const value = cache.get(key) ?? worth(sorted);
    cache.set(key, value);
    return value;
  };
  const samples: number[][] = Array.from({length: players}, () => []);
  for (let pair = 0; pair < pairs; pair++) {
    const order = shuffled(players, random);
    const forward = contributions(order, cachedWorth);
    const backward = contributions([...order].reverse(), cachedWorth);
    for (let i = 0; i < players; i++) samples[i].push((forward[i] + backward[i]) / 2);
  }
  return samples.map((values) => ({value: mean(values), standardError: standardError(values)}));
}

function contributions(order: readonly number[], worth: (members: readonly number[]) => number): number[] {
  const brought = order.map(() => 0);
  let before = worth([]);
  order.forEach((player, rank) => {
    const after = worth(order.slice(0, rank + 1));
    brought[player] = after - before;
    before = after;
  });
  return brought;
}

function shuffled(length: number, random: () => number): number[] {
  const order = Array.from({length}, (_, i) => i);
  for (let i = length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}
