import {betaCdf} from "./betaCdf.js";

/** Probability of at most `k` successes among `n` with probability `p` each. */
export function binomialCdf(k: number, {n, p}: {n: number; p: number}): number {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`n must be a whole number: ${n}`);
  if (!(p >= 0 && p <= 1)) throw new RangeError(`p must be in [0, 1]: ${p}`);
  const whole = Math.floor(k);
  if (whole < 0) return 0;
  if (whole >= n) return 1;
  return betaCdf(1 - p, {a: n - whole, b: whole + 1});
}
