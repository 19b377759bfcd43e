import {deterministicExp} from "../../core/numbers/deterministicExp.js";
import {deterministicLog} from "../../core/numbers/deterministicLog.js";
import {logGamma} from "./logGamma.js";

/** Distribution function of the beta law, which is the regularised incomplete beta function: Lentz's continued fraction. */
export function betaCdf(x: number, {a, b}: {a: number; b: number}): number {
  if (!(a > 0 && b > 0)) throw new RangeError(`a and b must be positive: ${a}, ${b}`);
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = deterministicExp(
    logGamma(a + b) - logGamma(a) - logGamma(b) + a * deterministicLog(x) + b * deterministicLog(1 - x)
  );
  return x < (a + 1) / (a + b + 2)
    ? (front * fraction(x, a, b)) / a
    : 1 - (front * fraction(1 - x, b, a)) / b;
}

function fraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / floor(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m <= 10000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / floor(1 + even * d);
    c = floor(1 + even / c);
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / floor(1 + odd * d);
    c = floor(1 + odd / c);
    value *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return value;
}

function floor(x: number): number {
  return Math.abs(x) < 1e-300 ? 1e-300 : x;
}
