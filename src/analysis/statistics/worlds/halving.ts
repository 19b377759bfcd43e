import {quantileSorted} from "../quantile.js";
import {keyedChance} from "./keyedChance.js";

/** How well a bar built on half of the worlds holds the futures of the other half. */
export interface Halving {
  /** Mean share of the other half's futures that the bar holds, in [0, 1]: near 0.9 when there are worlds enough. */
  readonly mean: number;
  /** Share of halvings in which that share is outside [0.82, 0.98]. */
  readonly outside: number;
  /** The share of each halving, in the order of their keys. */
  readonly shares: readonly number[];
}

/**
 * Keyed random halvings of the worlds of a table `outcomes[world][replicate]`: the 5–95 % bar (type 7, single futures pooled)
 * of one half against the futures of the other, ends included. Whole worlds change sides, so that a world's replicates stay
 * together; of an odd number the bar takes the smaller half. NaN entries are left out, and worlds with nothing else.
 * A RangeError under four worlds or without halving.
 */
export function halving(
  outcomes: readonly (readonly number[])[],
  {seed, halvings = 200}: {seed: string; halvings?: number}
): Halving {
  const worlds = outcomes.map((row) => row.filter((x) => !Number.isNaN(x))).filter((row) => row.length > 0);
  if (worlds.length < 4 || !(halvings >= 1))
    throw new RangeError(
      `four worlds and a halving are needed: ${worlds.length} worlds, ${halvings} halvings`
    );
  const chance = keyedChance(`halving|${seed}`);
  const half = Math.floor(worlds.length / 2);
  const shares = Array.from({length: halvings}, (_, k) => {
    const shuffled = Array.from(chance.shuffled(worlds.length, k), (w) => worlds[w]);
    return heldShare(shuffled.slice(0, half).flat(), shuffled.slice(half).flat());
  });
  return {
    mean: shares.reduce((a, b) => a + b, 0) / halvings,
    outside: shares.filter((share) => share < 0.82 || share > 0.98).length / halvings,
    shares
  };
}

function heldShare(built: readonly number[], held: readonly number[]): number {
  const sorted = Float64Array.from(built).sort();
  const low = quantileSorted(sorted, 0.05);
  const high = quantileSorted(sorted, 0.95);
  return held.filter((x) => x >= low && x <= high).length / held.length;
}
