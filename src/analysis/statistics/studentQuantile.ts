import {betaQuantile} from "./betaQuantile.js";

/** The Student number with `df` degrees of freedom that is not exceeded with probability `p`. */
export function studentQuantile(p: number, df: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`p must be in (0, 1): ${p}`);
  if (!(df > 0)) throw new RangeError(`df must be positive: ${df}`);
  if (p < 0.5) return -studentQuantile(1 - p, df);
  const twoTails = 2 * (1 - p);
  if (twoTails > 0.5) {
    const x = betaQuantile(1 - twoTails, {a: 0.5, b: df / 2});
    return Math.sqrt((df * x) / (1 - x));
  }
  const x = betaQuantile(twoTails, {a: df / 2, b: 0.5});
  return Math.sqrt((df * (1 - x)) / x);
}
