import {wilsonInterval} from "../wilsonInterval.js";

/** A share in [0, 1] and its interval. */
export interface ShareInterval {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Share of worlds in which a difference has the direction told, with Wilson's 95 % interval (1927). One mean difference per
 * world; a difference of exactly zero holds for neither, and counts for half; NaN, a world that says nothing, is left out.
 * All NaN when no world says anything.
 */
export function signShare(differences: readonly number[], direction: "positive" | "negative"): ShareInterval {
  const spoken = differences.filter((x) => !Number.isNaN(x));
  const n = spoken.length;
  if (n === 0) return {share: Number.NaN, low: Number.NaN, high: Number.NaN};
  const sign = direction === "positive" ? 1 : -1;
  const successes = spoken.reduce((count, x) => count + (1 + sign * Math.sign(x)) / 2, 0);
  return {share: successes / n, ...wilsonInterval({successes, n})};
}
