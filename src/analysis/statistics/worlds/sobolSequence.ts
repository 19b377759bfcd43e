import {joeKuoTable} from "./joeKuoTable.js";

/** Word length of the sequence, in bits. */
const bits = 32;

const entries = joeKuoTable.trim().split(/\s+/);

/** How many dimensions have direction numbers. */
export const sobolDimensions = entries.length + 1;

const known = new Map<number, Int32Array>();

/**
 * Coordinate of Sobol's sequence before any scrambling, as a 32-bit word (÷ 2³² is in [0, 1)): point `index`, from 0, in
 * Gray's order (Antonov & Saleev 1979; Joe & Kuo 2008); `dimension` from 0. A RangeError beyond 2³² points or 512 dimensions.
 */
export function sobolWord(index: number, dimension: number): number {
  if (!(Number.isInteger(index) && index >= 0 && index < 2 ** bits))
    throw new RangeError(`index must be a whole number below 2^32: ${index}`);
  const directions = directionsOf(dimension);
  let word = 0;
  for (let left = (index ^ (index >>> 1)) >>> 0, bit = 0; left !== 0; left >>>= 1, bit++)
    if (left & 1) word ^= directions[bit];
  return word >>> 0;
}

function directionsOf(dimension: number): Int32Array {
  const before = known.get(dimension);
  if (before !== undefined) return before;
  if (!(Number.isInteger(dimension) && dimension >= 0 && dimension < sobolDimensions))
    throw new RangeError(`dimension must be a whole number below ${sobolDimensions}: ${dimension}`);
  const directions = dimension === 0 ? vanDerCorput() : recurrence(entries[dimension - 1]);
  known.set(dimension, directions);
  return directions;
}

function vanDerCorput(): Int32Array {
  return Int32Array.from({length: bits}, (_, i) => 1 << (bits - 1 - i));
}

/** vᵢ = a₁vᵢ₋₁ ⊕ … ⊕ aₛ₋₁vᵢ₋ₛ₊₁ ⊕ vᵢ₋ₛ ⊕ (vᵢ₋ₛ ≫ s), from v₁ … vₛ = mᵢ · 2³²⁻ⁱ. */
function recurrence(entry: string): Int32Array {
  const [inner, initial] = entry.split(":");
  const a = Number(inner);
  const first = initial.split(",").map(Number);
  const s = first.length;
  const directions = new Int32Array(bits);
  for (let i = 0; i < bits; i++) {
    if (i < s) {
      directions[i] = first[i] << (bits - 1 - i);
      continue;
    }
    const oldest = directions[i - s];
    let word = oldest ^ (oldest >>> s);
    for (let k = 1; k < s; k++) if ((a >>> (s - 1 - k)) & 1) word ^= directions[i - k];
    directions[i] = word;
  }
  return directions;
}
