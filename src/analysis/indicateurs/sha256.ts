/** Incremental SHA-256 (FIPS 180-4), the same in Node, in a worker and on a page served without TLS. */
export interface Sha256 {
  update(bytes: Uint8Array): void;
  /** The 64 hexadecimal digits of what was added so far; more may be added afterwards. */
  hex(): string;
}

/** A new SHA-256 of nothing yet. */
export function sha256(): Sha256 {
  const state = initialState.slice();
  const block = new Uint8Array(64);
  const schedule = new Int32Array(64);
  let filled = 0;
  let length = 0;

  function update(bytes: Uint8Array): void {
    length += bytes.length;
    for (let i = 0; i < bytes.length; ) {
      const taken = Math.min(64 - filled, bytes.length - i);
      block.set(bytes.subarray(i, i + taken), filled);
      filled += taken;
      i += taken;
      if (filled < 64) return;
      compress(state, block, schedule);
      filled = 0;
    }
  }

  function hex(): string {
    const bits = length * 8;
    const padding = new Uint8Array(filled < 56 ? 64 - filled : 128 - filled);
    padding[0] = 0x80;
    const view = new DataView(padding.buffer);
    view.setUint32(padding.length - 8, Math.floor(bits / 2 ** 32));
    view.setUint32(padding.length - 4, bits >>> 0);
    const before = {state: state.slice(), block: block.slice(), filled, length};
    update(padding);
    const digits = Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
    state.set(before.state);
    block.set(before.block);
    ({filled, length} = before);
    return digits;
  }

  return {update, hex};
}

function compress(state: Int32Array, block: Uint8Array, w: Int32Array): void {
  for (let t = 0; t < 16; t++)
    w[t] = (block[4 * t] << 24) | (block[4 * t + 1] << 16) | (block[4 * t + 2] << 8) | block[4 * t + 3];
  for (let t = 16; t < 64; t++) {
    const a = w[t - 15];
    const b = w[t - 2];
    const s0 = ((a >>> 7) | (a << 25)) ^ ((a >>> 18) | (a << 14)) ^ (a >>> 3);
    const s1 = ((b >>> 17) | (b << 15)) ^ ((b >>> 19) | (b << 13)) ^ (b >>> 10);
    w[t] = (w[t - 16] + s0 + w[t - 7] + s1) | 0;
  }
  let [a, b, c, d, e, f, g, h] = state;
  for (let t = 0; t < 64; t++) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + roundConstants[t] + w[t]) | 0;
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
  }
  const words = [a, b, c, d, e, f, g, h];
  for (let i = 0; i < 8; i++) state[i] += words[i];
}

/** First 64 primes: the constants are the first 32 bits of the fractional parts of their cube and square roots. */
const primes = Array.from({length: 312}, (_, i) => i).filter(
  (n) => n > 1 && Array.from({length: n}, (_, d) => d).every((d) => d < 2 || n % d !== 0)
);
const initialState = Int32Array.from(primes.slice(0, 8), (p) => fractionalRoot(BigInt(p), 2n));
const roundConstants = Int32Array.from(primes.slice(0, 64), (p) => fractionalRoot(BigInt(p), 3n));

/** Integer arithmetic, because Math.cbrt differs between engines: floor(p^(1/degree) · 2^32) modulo 2^32. */
function fractionalRoot(p: bigint, degree: bigint): number {
  const target = p << (32n * degree);
  let root = 0n;
  for (let bit = 1n << 36n; bit > 0n; bit >>= 1n) if ((root + bit) ** degree <= target) root += bit;
  return Number(BigInt.asIntN(32, root));
}
