import {deterministicExp} from "../../core/numbers/deterministicExp.js";
import type {BetaPrior} from "./betaBinomialPrior.js";
import type {Interval} from "./interval.js";
import {logGamma} from "./logGamma.js";

/**
 * Where the share of `n` further trials falls, as often as `confidence` says, when their rate follows a beta law: shares under which
 * the beta-binomial law has less than half of what is left, and over which as little.
 */
export function betaBinomialInterval({a, b}: BetaPrior, n: number, confidence = 0.95): Interval {
  if (!(Number.isInteger(n) && n > 0)) throw new RangeError(`n must be a positive whole number: ${n}`);
  const tail = (1 - confidence) / 2;
  const logBeta = (x: number, y: number) => logGamma(x) + logGamma(y) - logGamma(x + y);
  const before = logBeta(a, b);
  const choose = (k: number) => logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
  const pmf = (k: number) => deterministicExp(choose(k) + logBeta(a + k, b + n - k) - before);
  let low = 0;
  for (let below = pmf(0); below <= tail && low < n; below += pmf(low)) low++;
  let high = n;
  for (let above = pmf(n); above <= tail && high > 0; above += pmf(high)) high--;
  return {low: low / n, high: high / n};
}
