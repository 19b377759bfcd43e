import {deterministicExp} from "./deterministicExp.js";

/** Largest mean that one uniform number settles: e^−16 is far from the smallest double, and 2⁻³² under its chance of none. */
export const largestPoissonMean = 16;

/**
 * Count of a Poisson law by inversion, for a mean up to `largestPoissonMean` and a uniform number in [0, 1): additions,
 * products and the deterministic exponential alone, so the same on every machine. Larger means are sums of such counts.
 */
export function poissonCount(mean: number, u: number): number {
  let probability = deterministicExp(-mean);
  let below = probability;
  let count = 0;
  while (u >= below && probability > 0) {
    count++;
    probability *= mean / count;
    below += probability;
  }
  return count;
}
