import {deterministicLog} from "./deterministicLog.js";
import {checkProportion, type Proportion} from "./interval.js";

/**
 * Cumulated evidence that a rate has moved from `inControl` to `outOfControl` (Page 1954), one value a period:
 * log-likelihood ratios, never below zero. An alarm is a value at or above a threshold chosen elsewhere.
 */
export function binomialCusum(
  periods: readonly Proportion[],
  {inControl, outOfControl}: {inControl: number; outOfControl: number}
): number[] {
  for (const rate of [inControl, outOfControl])
    if (!(rate > 0 && rate < 1)) throw new RangeError(`rate must be in (0, 1): ${rate}`);
  const success = deterministicLog(outOfControl / inControl);
  const failure = deterministicLog((1 - outOfControl) / (1 - inControl));
  let evidence = 0;
  return periods.map((period) => {
    if (period.n > 0) checkProportion(period);
    evidence = Math.max(0, evidence + period.successes * success + (period.n - period.successes) * failure);
    return evidence;
  });
}
