/** What the targets taught of one hypothesis. */
export interface Contraction {
  /** 1 − sd of kept worlds ÷ sd of drawn ones: 1 is all known, 0 nothing learnt, below 0 wider than before. */
  readonly contraction: number;
  /** Whether the contraction is a tenth or more. */
  readonly learnt: boolean;
}

/**
 * Contraction of a hypothesis from its prior to its posterior standard deviation, both in the unit of the hypothesis
 * (Schad, Betancourt & Vasishth, "Toward a principled Bayesian workflow", 2021, on variances; here on deviations).
 * A RangeError when the prior does not vary.
 */
export function contraction(prior: number, posterior: number): Contraction {
  if (!(prior > 0 && posterior >= 0))
    throw new RangeError(`deviations must be positive, prior and posterior: ${prior}, ${posterior}`);
  const gained = 1 - posterior / prior;
  return {contraction: gained, learnt: gained >= 0.1};
}
