import type {BetaPrior} from "./betaBinomialPrior.js";
import {betaCdf} from "./betaCdf.js";
import {betaQuantile} from "./betaQuantile.js";
import type {Interval, Proportion} from "./interval.js";

/** What is known of a unit's rate once its count is seen. */
export interface PosteriorRate extends Interval {
  readonly mean: number;
  /** Probability that the rate is below the threshold. */
  readonly below: number;
}

/** Rate of a unit drawn towards its peers: the beta posterior's mean, interval and probability of standing below `threshold`. */
export function posteriorRate(
  {successes, n}: Proportion,
  {prior, threshold, confidence = 0.95}: {prior: BetaPrior; threshold: number; confidence?: number}
): PosteriorRate {
  const law = {a: prior.a + successes, b: prior.b + n - successes};
  return {
    mean: law.a / (law.a + law.b),
    below: betaCdf(threshold, law),
    low: betaQuantile((1 - confidence) / 2, law),
    high: betaQuantile(0.5 + confidence / 2, law)
  };
}
