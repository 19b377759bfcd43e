import {deterministicExp} from "../../core/numbers/deterministicExp.js";
import {deterministicLog} from "../../core/numbers/deterministicLog.js";
import {logGamma} from "./logGamma.js";

/** Probability of exactly `k` successes among `n` with probability `p` each. */
export function binomialPmf(k: number, {n, p}: {n: number; p: number}): number {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`n must be a whole number: ${n}`);
  if (!(p >= 0 && p <= 1)) throw new RangeError(`p must be in [0, 1]: ${p}`);
  if (!Number.isInteger(k) || k < 0 || k > n) return 0;
  if (p === 0) return k === 0 ? 1 : 0;
  if (p === 1) return k === n ? 1 : 0;
  const sets = logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
  return deterministicExp(sets + k * deterministicLog(p) + (n - k) * deterministicLog(1 - p));
}
