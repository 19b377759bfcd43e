import {binomialCdf} from "./binomialCdf.js";
import {binomialPmf} from "./binomialPmf.js";
import {binomialQuantile} from "./binomialQuantile.js";
import type {Interval, Proportion} from "./interval.js";

/** A unit of size `n` whose true share is `target`, its distance to it divided by `widen` where units vary beyond chance. */
export interface FunnelLaw {
  readonly target: number;
  /** Square root of the overdispersion, at least 1. */
  readonly widen?: number;
}

/**
 * Limits between which the share of a unit stays with probability `level`: interpolated exact binomial, carried away from
 * the target by as much as the units vary beyond chance (Spiegelhalter 2005, appendices A.1.1 and A.2).
 */
export function funnelLimits({n, target, widen = 1}: FunnelLaw & {n: number}, level = 0.95): Interval {
  const limit = (q: number) => {
    const count = binomialQuantile(q, {n, p: target});
    const mass = binomialPmf(count, {n, p: target});
    const alpha = (binomialCdf(count, {n, p: target}) - q) / mass;
    const share = Math.min(1, Math.max(0, (count - alpha) / n));
    return Math.min(1, Math.max(0, target + (share - target) * widen));
  };
  return {low: limit((1 - level) / 2), high: limit(1 - (1 - level) / 2)};
}

/** Probability of a share as low or lower in the same law, so that a unit at a limit of level 1 − 2q has q for its own. */
export function funnelTail({successes, n}: Proportion, {target, widen = 1}: FunnelLaw): number {
  const count = n * (target + (successes / n - target) / widen);
  // A whole number but for the rounding of a share.
  const above = Math.ceil(count - 1e-9);
  const below = binomialCdf(above - 1, {n, p: target});
  return below + Math.min(1, count - (above - 1)) * (above > n ? 0 : binomialPmf(above, {n, p: target}));
}
