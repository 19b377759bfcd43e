/**
 * Shapley values from what every coalition is worth: `worth[mask]`, bit i of the mask for player i, 2ᵐ entries.
 * They sum to what the whole is worth beyond the empty coalition.
 */
export function shapleyExact(worth: ArrayLike<number>): number[] {
  const players = playersOf(worth);
  const weights = coalitionWeights(players);
  return Array.from({length: players}, (_, i) => {
    let value = 0;
    for (let mask = 0; mask < worth.length; mask++)
      if (((mask >> i) & 1) === 0) value += weights[sizeOf(mask)] * (worth[mask | (1 << i)] - worth[mask]);
    return value;
  });
}

/** Number of players behind 2ᵐ worths. */
export function playersOf(worth: ArrayLike<number>): number {
  const players = 31 - Math.clz32(worth.length);
  if (worth.length !== 1 << players)
    throw new RangeError(`worth needs a power of two entries: ${worth.length}`);
  return players;
}

/** Members of a coalition. */
export function sizeOf(mask: number): number {
  let size = 0;
  for (let left = mask; left > 0; left >>= 1) size += left & 1;
  return size;
}

/** s! (m − s − 1)! ÷ m! for each size s of a coalition. */
function coalitionWeights(players: number): number[] {
  const weights = [1 / players];
  for (let s = 1; s < players; s++) weights.push((weights[s - 1] * s) / (players - s));
  return weights;
}
