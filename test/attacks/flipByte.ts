import {readFileSync, writeFileSync} from "node:fs";
import {random} from "./random.js";

/** Places of a file where a bit is flipped: the two ends, and others drawn from a seed. */
export function flips(
  path: string,
  {count, seed}: {count: number; seed: string}
): {at: number; bit: number}[] {
  const {length} = readFileSync(path);
  const draw = random(seed);
  return Array.from({length: count}, (_, i) => ({
    at: i === 0 ? 0 : i === 1 ? length - 1 : Math.floor(draw() * length),
    bit: Math.floor(draw() * 8)
  }));
}

/** Flips one bit of a file. */
export function flip(path: string, {at, bit}: {at: number; bit: number}): void {
  const bytes = readFileSync(path);
  bytes[at] ^= 1 << bit;
  writeFileSync(path, bytes);
}
