import {deterministicExp} from "../../../core/numbers/deterministicExp.js";

/** Worlds weighted by what was observed. */
export interface Reweighted {
  /** A weight a world, summing to 1; all 0 when no world could have given what was observed. */
  readonly weights: Float64Array;
  /** Effective number of worlds, (Σw)² ÷ Σw² (Kish 1965), in [1, number of worlds]; 0 when no world could. */
  readonly effectiveSize: number;
}

/**
 * Self-normalised importance weights from one log-likelihood a world, known up to a constant common to all (Kong, Liu &
 * Wong, "Sequential imputations and Bayesian missing data problems", 1994). −∞ is a world that the observation excludes;
 * a RangeError on NaN, on +∞ and without world.
 */
export function reweight(logLikelihoods: readonly number[]): Reweighted {
  const best = logLikelihoods.reduce((a, b) => (b > a || Number.isNaN(b) ? b : a), Number.NEGATIVE_INFINITY);
  if (logLikelihoods.length === 0 || Number.isNaN(best) || best === Number.POSITIVE_INFINITY)
    throw new RangeError(`log-likelihoods must be numbers, one at least: ${best}`);
  const weights = new Float64Array(logLikelihoods.length);
  if (best === Number.NEGATIVE_INFINITY) return {weights, effectiveSize: 0};
  let sum = 0;
  for (let i = 0; i < weights.length; i++) {
    weights[i] = deterministicExp(logLikelihoods[i] - best);
    sum += weights[i];
  }
  let squares = 0;
  for (let i = 0; i < weights.length; i++) {
    weights[i] /= sum;
    squares += weights[i] * weights[i];
  }
  return {weights, effectiveSize: 1 / squares};
}
