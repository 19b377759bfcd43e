import {normalDensity} from "./normalDensity.js";

/**
 * Probability that a standard normal number is at most `x`, to 1e-13 relative in the lower tail:
 * Marsaglia's series (2004) in the middle, Laplace's continued fraction in the tails.
 */
export function normalCdf(x: number): number {
  if (x > 2.5) return 1 - upperTail(x);
  if (x < -2.5) return upperTail(-x);
  let term = x;
  let sum = x;
  for (let k = 3; Math.abs(term) > 1e-18; k += 2) {
    term *= (x * x) / k;
    sum += term;
  }
  return 0.5 + sum * normalDensity(x);
}

function upperTail(x: number): number {
  let fraction = x;
  for (let k = 160; k >= 1; k--) fraction = x + k / fraction;
  return normalDensity(x) / fraction;
}
