import {highUnitOf, lowUnitOf} from "../random.js";
import type {Choice} from "./menagePlan.js";

/**
 * One to three distinct entries as bits, from three 32-bit words: a main one by weight among the eligible, then a
 * second, then a third among those left. 0 when nothing is eligible.
 */
export function pickEach(
  {weights, further}: Choice,
  eligible: number,
  first: number,
  second: number,
  third: number
): number {
  let left = eligible;
  let picked = take(weights, left, highUnitOf(first));
  if (lowUnitOf(first) >= further[0]) return picked;
  left &= ~picked;
  picked |= take(weights, left, highUnitOf(second));
  if (lowUnitOf(second) >= further[1]) return picked;
  return picked | take(weights, left & ~picked, highUnitOf(third));
}

/** Bit of one of the entries left, in proportion to the weights; 0 when their weights are all zero. */
function take(weights: readonly number[], left: number, u: number): number {
  let total = 0;
  for (let i = 0; i < weights.length; i++) if (((left >>> i) & 1) === 1) total += weights[i];
  let rest = u * total;
  let last = 0;
  for (let i = 0; i < weights.length; i++) {
    if (((left >>> i) & 1) === 0 || weights[i] === 0) continue;
    last = 1 << i;
    rest -= weights[i];
    if (rest < 0) return last;
  }
  return last;
}
