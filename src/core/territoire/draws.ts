import seedrandom from "seedrandom";
import {largestRemainder} from "../numbers/largestRemainder.js";

/** A source of draws in [0, 1): building a territoire has a fixed order, so a sequence serves. */
export type Draw = () => number;

/** The draws of one named part of the construction, so that a change in one part leaves the others alone. */
export function drawsOf(seed: string, part: string): Draw {
  return seedrandom(`territoire/${seed}/${part}`);
}

/** Shuffles in place (Fisher–Yates) and returns its argument. */
export function shuffle<T extends {length: number; [index: number]: unknown}>(items: T, draw: Draw): T {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(draw() * (i + 1));
    const held = items[i];
    items[i] = items[j];
    items[j] = held;
  }
  return items;
}

/** `count` class indices whose shares are exact to the unit, in random order. */
export function exactShares(shares: readonly number[], count: number, draw: Draw): Uint8Array {
  const drawn = new Uint8Array(count);
  let next = 0;
  largestRemainder(shares, count).forEach((size, index) => {
    drawn.fill(index, next, next + size);
    next += size;
  });
  return shuffle(drawn, draw);
}
