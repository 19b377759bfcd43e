import {quantile} from "../quantile.js";
import {varianceShares} from "./varianceShares.js";

/** The outer bar of an outcome: chance and ignorance together. */
export interface WorldsSpread {
  /** Worlds that say something. */
  readonly n: number;
  /** 5 % and 95 % quantiles of single futures, in the unit of the outcome; NaN when no world says anything. */
  readonly q05: number;
  readonly q95: number;
  /** Share of chance in the variance, in [0, 1]; NaN where it cannot be told (one world, one replicate, nothing varies). */
  readonly chanceShare: number;
}

/**
 * Spread of single futures, never of means, over a table `outcomes[world][replicate]`: type-7 quantiles (Hyndman & Fan
 * 1996) of all futures pooled. A future that says nothing is NaN and left out; so is a world of which no future speaks.
 */
export function worldsSpread(outcomes: readonly (readonly number[])[]): WorldsSpread {
  const spoken = outcomes.map((row) => row.filter((x) => !Number.isNaN(x))).filter((row) => row.length > 0);
  const futures = Float64Array.from(spoken.flat()).sort();
  const decomposed = spoken.length >= 2 && futures.length > spoken.length;
  return {
    n: spoken.length,
    q05: quantile(futures, 0.05),
    q95: quantile(futures, 0.95),
    chanceShare: decomposed ? varianceShares(spoken).chanceShare : Number.NaN
  };
}
