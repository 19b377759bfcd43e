import {candidateSets} from "./candidateSets.js";
import {choiceShares} from "./choiceShares.js";

/** What the contraction found; `error` is the largest gap left between a reached share and its target. */
export interface ChoiceWeights {
  readonly weights: readonly number[];
  readonly shares: readonly number[];
  readonly error: number;
  readonly iterations: number;
  readonly converged: boolean;
}

/**
 * Weights by bracket under which a choice among `n` candidates drawn from `pool` yields `target` shares:
 * the fixed point of w ← w · target ÷ model (Berry, Levinsohn & Pakes 1995, in levels: no logarithm).
 * Scaled so that the pool's mean weight is 1. Not converged when the target is out of the reach of `n` candidates.
 */
export function choiceWeights(
  target: readonly number[],
  {
    pool,
    n,
    tolerance = 1e-10,
    maxIterations = 5000
  }: {pool: readonly number[]; n: number; tolerance?: number; maxIterations?: number}
): ChoiceWeights {
  if (target.length !== pool.length)
    throw new RangeError(`target and pool differ in length: ${target.length} and ${pool.length}`);
  const wanted = normalise(target);
  const drawn = normalise(pool);
  const sets = candidateSets(n, drawn.length);
  // The exact answer when n is infinite.
  let weights = drawn.map((share, k) => (share > 0 ? wanted[k] / share : 0));
  let shares = choiceShares(weights, {pool: drawn, n, sets});
  let error = largestGap(shares, wanted);
  let iterations = 0;
  while (error > tolerance && iterations < maxIterations) {
    weights = scale(
      weights.map((weight, k) => (shares[k] > 0 ? (weight * wanted[k]) / shares[k] : weight)),
      drawn
    );
    shares = choiceShares(weights, {pool: drawn, n, sets});
    error = largestGap(shares, wanted);
    iterations++;
  }
  return {weights, shares, error, iterations, converged: error <= tolerance};
}

function normalise(shares: readonly number[]): number[] {
  const sum = shares.reduce((a, b) => a + b, 0);
  if (!(sum > 0) || shares.some((share) => !(share >= 0)))
    throw new RangeError(`shares must be positive: ${shares.join(", ")}`);
  return shares.map((share) => share / sum);
}

function scale(weights: readonly number[], pool: readonly number[]): number[] {
  const mean = weights.reduce((sum, weight, k) => sum + weight * pool[k], 0);
  return weights.map((weight) => weight / mean);
}

function largestGap(shares: readonly number[], target: readonly number[]): number {
  return shares.reduce((gap, share, k) => Math.max(gap, Math.abs(share - target[k])), 0);
}
