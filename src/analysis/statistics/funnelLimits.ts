import {binomialCdf} from "./binomialCdf.js";
import {binomialPmf} from "./binomialPmf.js";
import {binomialQuantile} from "./binomialQuantile.js";
import type {Interval} from "./interval.js";

/**
 * Limits between which the share of a unit of size `n` stays with probability `level` when its true share is `target`:
 * interpolated exact binomial (Spiegelhalter 2005, appendix A.1.1).
 */
export function funnelLimits({n, target}: {n: number; target: number}, level = 0.95): Interval {
  const limit = (q: number) => {
    const count = binomialQuantile(q, {n, p: target});
    const mass = binomialPmf(count, {n, p: target});
    const alpha = (binomialCdf(count, {n, p: target}) - q) / mass;
    return Math.min(1, Math.max(0, (count - alpha) / n));
  };
  return {low: limit((1 - level) / 2), high: limit(1 - (1 - level) / 2)};
}
