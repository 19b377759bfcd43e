/**
 * Keyed chance: each draw is a pure function of (seed, replicate, decision, step, entity, index), so that two
 * policies share every draw that they do not change. Threefry2x32-20 (Salmon, Moraes, Dror, Shaw, "Parallel
 * random numbers: as easy as 1, 2, 3", SC 2011), tested on its published vectors.
 */

/** What a draw decides. Codes are part of the keys: never renumber one, add at the end. */
export const decisions = {
  occupancy: 1,
  mutationProfile: 2,
  arrivalCount: 3,
  arrivalProfile: 4,
  arrivalWishes: 5,
  friction: 6,
  order: 7,
  designation: 8,
  choice: 9,
  refusal: 10,
  compliance: 11,
  rounding: 12,
  contingent: 13,
  npruWish: 14,
  hypothesis: 15,
  rehabilitation: 16,
  delivery: 17,
  earmark: 18,
  candidate: 19,
  blocked: 20,
  menage: 21,
  prive: 22,
  occupantResources: 23,
  preconisation: 24,
  yearlyVariation: 25,
  composition: 26
} as const;
export type Decision = (typeof decisions)[keyof typeof decisions];

export interface Draws {
  /** The first of the two words of the draw, an integer in [0, 2^32); `second()` gives the other. */
  draw(decision: Decision, step: number, entity: number, index: number): number;
  /** The second word of the last draw, an integer in [0, 2^32). */
  second(): number;
  /** Both words of the last draw: hot loops read them here, where no number is boxed. */
  readonly words: Uint32Array;
  /** Keys what follows to this replicate. */
  useReplicate(replicate: number): void;
}

/** Draws keyed by a seed of any text. Steps go below 64, indices below 2^20, entities are 32-bit keys. */
export function createDraws(seed: string): Draws {
  return new KeyedDraws(seed);
}

/** A class rather than closures, keys and words in typed arrays, signed integers as arguments: no number is boxed. */
class KeyedDraws implements Draws {
  readonly words = new Uint32Array(2);
  readonly #seed: Int32Array;
  readonly #key: Int32Array;

  constructor(seed: string) {
    this.#seed = Int32Array.from(hashSeed(seed));
    this.#key = this.#seed.slice();
  }

  draw(decision: Decision, step: number, entity: number, index: number): number {
    threefry2x32(this.#key[0], this.#key[1], entity | 0, (decision << 26) | (step << 20) | index, this.words);
    return this.words[0];
  }

  second(): number {
    return this.words[1];
  }

  useReplicate(replicate: number): void {
    threefry2x32(this.#seed[0], this.#seed[1], replicate | 0, 0, this.words);
    this.#key.set(this.words);
  }
}

/** Writes to `out` the block of Threefry2x32-20 for a key and a counter of two 32-bit words each. */
export function threefry2x32(
  key0: number,
  key1: number,
  counter0: number,
  counter1: number,
  out: Uint32Array
): void {
  const k0 = key0 | 0;
  const k1 = key1 | 0;
  const k2 = 0x1bd11bda ^ k0 ^ k1;
  let a = (counter0 + k0) | 0;
  let b = (counter1 + k1) | 0;
  // Five groups of four rounds; the rotations alternate between two lists, a key word is added after each group.
  a = (a + b) | 0;
  b = ((b << 13) | (b >>> 19)) ^ a;
  a = (a + b) | 0;
  b = ((b << 15) | (b >>> 17)) ^ a;
  a = (a + b) | 0;
  b = ((b << 26) | (b >>> 6)) ^ a;
  a = (a + b) | 0;
  b = ((b << 6) | (b >>> 26)) ^ a;
  a = (a + k1) | 0;
  b = (b + k2 + 1) | 0;
  a = (a + b) | 0;
  b = ((b << 17) | (b >>> 15)) ^ a;
  a = (a + b) | 0;
  b = ((b << 29) | (b >>> 3)) ^ a;
  a = (a + b) | 0;
  b = ((b << 16) | (b >>> 16)) ^ a;
  a = (a + b) | 0;
  b = ((b << 24) | (b >>> 8)) ^ a;
  a = (a + k2) | 0;
  b = (b + k0 + 2) | 0;
  a = (a + b) | 0;
  b = ((b << 13) | (b >>> 19)) ^ a;
  a = (a + b) | 0;
  b = ((b << 15) | (b >>> 17)) ^ a;
  a = (a + b) | 0;
  b = ((b << 26) | (b >>> 6)) ^ a;
  a = (a + b) | 0;
  b = ((b << 6) | (b >>> 26)) ^ a;
  a = (a + k0) | 0;
  b = (b + k1 + 3) | 0;
  a = (a + b) | 0;
  b = ((b << 17) | (b >>> 15)) ^ a;
  a = (a + b) | 0;
  b = ((b << 29) | (b >>> 3)) ^ a;
  a = (a + b) | 0;
  b = ((b << 16) | (b >>> 16)) ^ a;
  a = (a + b) | 0;
  b = ((b << 24) | (b >>> 8)) ^ a;
  a = (a + k1) | 0;
  b = (b + k2 + 4) | 0;
  a = (a + b) | 0;
  b = ((b << 13) | (b >>> 19)) ^ a;
  a = (a + b) | 0;
  b = ((b << 15) | (b >>> 17)) ^ a;
  a = (a + b) | 0;
  b = ((b << 26) | (b >>> 6)) ^ a;
  a = (a + b) | 0;
  b = ((b << 6) | (b >>> 26)) ^ a;
  out[0] = a + k2;
  out[1] = b + k0 + 5;
}

/** Folds two words into one, evenly spread. */
export function mix32(a: number, b: number): number {
  let h = Math.imul(a ^ (b >>> 15) ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** A key spread once over 32 bits, for `rankOf`. */
export function scatter(key: number): number {
  return mix32(key, 0x243f6a88) | 0;
}

/**
 * Chance of one demande at one logement, in [0, 2^32), from the logement's keyed tag and the demande's scattered key:
 * one product a pair, since a block for each would cost more than all the rest. Ranks depend on keys, never on order.
 */
export function rankOf(tag: number, scattered: number): number {
  return Math.imul(scattered ^ tag, 0x9e3779b1) >>> 0;
}

/** The same chance less 2³¹, as a signed integer: the same order, cheaper to compare. */
export function signedRankOf(tag: number, scattered: number): number {
  return Math.imul(scattered ^ tag, 0x9e3779b1) ^ 0x80000000;
}

/** How many values a 32-bit draw may take. */
export const wordSpan = 0x100000000;

/** A 32-bit draw as a number in [0, 1): exact, the division being by a power of two. */
export function unitOf(word: number): number {
  return word / wordSpan;
}

/** Its sixteen high bits alone, in [0, 1). */
export function highUnitOf(word: number): number {
  return (word >>> 16) / 65536;
}

/** Its sixteen low bits alone, in [0, 1). */
export function lowUnitOf(word: number): number {
  return (word & 0xffff) / 65536;
}

/** The threshold below which a 32-bit draw falls with this probability, in [0, 1]. */
export function threshold(probability: number): number {
  if (!(probability >= 0 && probability <= 1))
    throw new RangeError(`probability must be in [0, 1]: ${probability}`);
  return Math.round(probability * wordSpan);
}

/** Two 32-bit words from a text: FNV-1a from two starts over its UTF-16 units. */
function hashSeed(seed: string): readonly [number, number] {
  let low = 0x811c9dc5;
  let high = 0x9747b28c;
  for (let i = 0; i < seed.length; i++) {
    const unit = seed.charCodeAt(i);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ (unit + 0x5bd1), 0x01000193);
  }
  return [low >>> 0, high >>> 0];
}
