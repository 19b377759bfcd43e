import {binomialEvidence} from "./binomialEvidence.js";
import {cusum} from "./cusum.js";
import type {Proportion} from "./interval.js";

/**
 * Cumulated evidence that a rate has moved from `inControl` to `outOfControl` (Page 1954), one value a period:
 * log-likelihood ratios, never below zero. An alarm is a value at or above a threshold chosen elsewhere.
 */
export function binomialCusum(
  periods: readonly Proportion[],
  rates: {inControl: number; outOfControl: number}
): number[] {
  binomialEvidence({successes: 0, n: 0}, rates);
  return cusum(periods.map((period) => binomialEvidence(period, rates)));
}
