/** Share of the invented worlds that hold the sign of every difference, and Wilson's interval given with it. */
export interface Invented {
  readonly share?: number;
}

const n = 64;

/** What the header of a document says of its invented worlds. */
export const inventedWorlds = {
  ...{n, replicates: 2, knownOn: "2016-12-31", digest: `sha256:${"1".repeat(64)}`},
  stability: {worst: 0.04, id: "under60.fragile"}
} as const;

/**
 * The same document as if worlds had been drawn: each figure gains an outer bar twice as wide as its chance, each difference
 * the share of worlds that hold its sign as well.
 */
export function overWorlds<T>(document: T, {share = 0.8}: Invented = {}): T {
  const walk = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(walk);
    if (typeof node !== "object" || node === null) return node;
    const own = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, walk(value)]));
    if (typeof own.mean !== "number" || typeof own.se !== "number") return own;
    const {mean, q05 = own.low, q95 = own.high} = own as {mean: number; q05?: number; q95?: number};
    const worlds = {
      ...{n, chanceShare: 0.4},
      q05: mean - 2 * Math.abs(mean - Number(q05)),
      q95: mean + 2 * Math.abs(Number(q95) - mean)
    };
    return "low" in own
      ? {...own, worlds, sign: {share, low: Math.max(0, share - 0.1), high: Math.min(1, share + 0.1)}}
      : {...own, worlds};
  };
  return {...(walk(document) as T), worlds: inventedWorlds};
}
