import {createDraws, decisions, threefry2x32, wordSpan} from "../../../core/random.js";
import {sobolWord} from "./sobolSequence.js";

/**
 * The first `count` points of Sobol's sequence with Joe & Kuo's directions (2008), scrambled by nested uniform permutations (Owen,
 * "Randomly permuted (t, m, s)-nets and (t, s)-sequences", 1995): each binary digit is flipped or not by a draw keyed by
 * (seed, dimension, the digits before it), exactly, over 32 digits. The first point (index 0) is one like any other and is
 * kept; point 129 is the same whether 200 or 256 are asked. Any 2^m first points are a net: one per interval of length 2⁻ᵐ.
 *
 * Scrambling does not untie inputs: when points are few for the dimensions, some pairs fill half of their square or less (256
 * points, 120 dimensions: one pair in thirty, correlations up to 0.8; 40 dimensions: one in a hundred, 0.2). There, and where
 * effects are to be told apart, `nestedLatinHypercube` is safer.
 *
 * Coordinates are strictly inside (0, 1), 2⁻³³ away at least. A RangeError beyond 2³² points or 512 dimensions.
 */
export function sobolPoints(seed: string, count: number, dimensions: number): Float64Array[] {
  const keys = keysOf(seed, dimensions);
  return Array.from({length: count}, (_, index) => pointOf(keys, index));
}

function pointOf(keys: readonly (readonly [number, number])[], index: number): Float64Array {
  return Float64Array.from(
    keys,
    (key, dimension) => (scrambled(sobolWord(index, dimension), key) + 0.5) / wordSpan
  );
}

/** A key of two words per dimension. */
function keysOf(seed: string, dimensions: number): (readonly [number, number])[] {
  const draws = createDraws(`sobol|${seed}`);
  return Array.from({length: dimensions}, (_, dimension) => {
    const word = draws.draw(decisions.hypothesis, 0, dimension, 0);
    return [word, draws.second()] as const;
  });
}

/** Flips each digit by a bit that depends on the digits before it, and on nothing else. */
function scrambled(word: number, [key0, key1]: readonly [number, number]): number {
  const out = new Uint32Array(2);
  let flips = 0;
  for (let depth = 0; depth < 32; depth++) {
    const prefix = depth === 0 ? 0 : word >>> (32 - depth);
    threefry2x32(key0, key1, prefix, depth, out);
    flips |= (out[0] >>> 31) << (31 - depth);
  }
  return (word ^ flips) >>> 0;
}
