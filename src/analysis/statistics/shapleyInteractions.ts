import {playersOf, sizeOf} from "./shapleyExact.js";

/** What two players bring together beyond what each brings alone. */
export interface PairInteraction {
  readonly pair: readonly [number, number];
  readonly value: number;
}

/** Pairwise Shapley interaction indices (Grabisch & Roubens 1999) from 2ᵐ worths, the strongest first. */
export function shapleyInteractions(worth: ArrayLike<number>): PairInteraction[] {
  const players = playersOf(worth);
  // s! (m − s − 2)! ÷ (m − 1)!
  const weights = [1 / (players - 1)];
  for (let s = 1; s < players - 1; s++) weights.push((weights[s - 1] * s) / (players - 1 - s));
  const pairs: PairInteraction[] = [];
  for (let i = 0; i < players; i++)
    for (let j = i + 1; j < players; j++) {
      const both = (1 << i) | (1 << j);
      let value = 0;
      for (let mask = 0; mask < worth.length; mask++)
        if ((mask & both) === 0)
          value +=
            weights[sizeOf(mask)] *
            (worth[mask | both] - worth[mask | (1 << i)] - worth[mask | (1 << j)] + worth[mask]);
      pairs.push({pair: [i, j], value});
    }
  return pairs.sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
}
