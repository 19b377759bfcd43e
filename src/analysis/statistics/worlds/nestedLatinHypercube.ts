import {wordSpan} from "../../../core/random.js";
import {type KeyedChance, keyedChance} from "./keyedChance.js";

/**
 * The first `count` points of a nested Latin hypercube (Qian, "Nested Latin hypercube designs", 2009): point 129 is the same
 * whether 200 or 256 are asked, and any 2^m first points have one in each interval of length 2⁻ᵐ along each dimension. From 2^m
 * to 2^(m + 1), each new point takes the empty half beside an older one, in an order drawn for each dimension apart.
 *
 * To be preferred to Sobol' points when dimensions are many for the points: no pair of inputs is tied more than by chance, where 256
 * Sobol' points in 120 dimensions tie some pairs almost entirely. Coordinates are strictly inside (0, 1). At most 2²⁰ points.
 */
export function nestedLatinHypercube(seed: string, count: number, dimensions: number): Float64Array[] {
  if (!(Number.isInteger(count) && count >= 1 && count <= 2 ** 20))
    throw new RangeError(`count must be a whole number from 1 to 2^20: ${count}`);
  const chance = keyedChance(`nested|${seed}`);
  const points = Array.from({length: count}, () => new Float64Array(dimensions));
  for (let dimension = 0; dimension < dimensions; dimension++)
    columnOf(chance, {count, dimension}).forEach((word, i) => {
      points[i][dimension] = (word + 0.5) / wordSpan;
    });
  return points;
}

/** The words of one dimension, ÷ 2³² in [0, 1). */
function columnOf(chance: KeyedChance, {count, dimension}: {count: number; dimension: number}): Uint32Array {
  const words = new Uint32Array(count);
  const fresh = (i: number) => Math.floor(chance.unit(64 * dimension, i) * wordSpan);
  words[0] = fresh(0);
  for (let level = 0; 2 ** level < count; level++) {
    const older = 2 ** level;
    const order = chance.shuffled(older, 64 * dimension + 1 + level);
    const half = 1 << (31 - level);
    for (let i = older; i < Math.min(2 * older, count); i++) {
      // The older point's first digits, the next one flipped, and others drawn.
      const beside = (words[order[i - older]] ^ half) & -half;
      words[i] = beside | (fresh(i) & (half - 1));
    }
  }
  return words;
}
