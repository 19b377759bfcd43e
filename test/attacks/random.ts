import seedrandom from "seedrandom";

/** Draws in [0, 1) of a seed: the same attack each time. */
export function random(seed: string): () => number {
  return seedrandom(seed);
}
