import {createDraws, decisions, wordSpan} from "../../../core/random.js";

/** Chance that is a pure function of a seed and of what is drawn: two calls with the same arguments give the same number. */
export interface KeyedChance {
  /** A number strictly inside (0, 1), on a grid of 2⁻³². Entities are 32-bit, indices below 2²⁰. */
  unit(entity: number, index: number): number;
  /** A whole number in [0, `n`), n at most 2²⁰. */
  below(n: number, entity: number, index: number): number;
  /** A permutation of 0 … n − 1, n at most 2²⁰ (Fisher & Yates). */
  shuffled(n: number, entity: number): Int32Array;
}

/** Keyed chance for designs, resamples and halvings; the seed is any text, apart from the seeds of simulations. */
export function keyedChance(seed: string): KeyedChance {
  const draws = createDraws(`worlds|${seed}`);
  const unit = (entity: number, index: number) => {
    checkIndex(index);
    return (draws.draw(decisions.hypothesis, 0, entity, index) + 0.5) / wordSpan;
  };
  const below = (n: number, entity: number, index: number) => Math.floor(unit(entity, index) * n);
  return {
    unit,
    below,
    shuffled(n, entity) {
      const order = Int32Array.from({length: n}, (_, i) => i);
      for (let i = n - 1; i > 0; i--) {
        const j = below(i + 1, entity, i);
        const kept = order[i];
        order[i] = order[j];
        order[j] = kept;
      }
      return order;
    }
  };
}

function checkIndex(index: number): void {
  if (!(Number.isInteger(index) && index >= 0 && index < 2 ** 20))
    throw new RangeError(`index must be a whole number below 2^20: ${index}`);
}
