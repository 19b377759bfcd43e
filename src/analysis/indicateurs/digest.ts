import {sha256} from "./sha256.js";

/** Fingerprint of the counters of a simulation: replicates are added in their order. */
export interface Digest {
  add(counters: Int32Array): void;
  /** "sha256:" and 64 hexadecimal digits. */
  value(): string;
}

/**
 * SHA-256 over the column names (ASCII, one a line) and the little-endian 32-bit counters of each replicate. Nothing
 * else goes in: no float, title, path or date.
 */
export function digest(columns: readonly string[]): Digest {
  const hash = sha256();
  hash.update(ascii(columns.map((name) => `${name}\n`).join("")));
  return {
    add(counters) {
      const bytes = new Uint8Array(counters.length * 4);
      const view = new DataView(bytes.buffer);
      for (let i = 0; i < counters.length; i++) view.setInt32(4 * i, counters[i], true);
      hash.update(bytes);
    },
    value: () => `sha256:${hash.hex()}`
  };
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => {
    const code = character.charCodeAt(0);
    if (character.length > 1 || code > 127) throw new RangeError(`column names must be ASCII: ${character}`);
    return code;
  });
}
