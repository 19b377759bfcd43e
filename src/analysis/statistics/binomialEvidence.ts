import {deterministicLog} from "../../core/numbers/deterministicLog.js";
import {checkProportion, type Proportion} from "./interval.js";

/** Log-likelihood ratio of a count for a rate `outOfControl` against a rate `inControl`: 0 over no trial. */
export function binomialEvidence(
  {successes, n}: Proportion,
  {inControl, outOfControl}: {inControl: number; outOfControl: number}
): number {
  for (const rate of [inControl, outOfControl])
    if (!(rate > 0 && rate < 1)) throw new RangeError(`rate must be in (0, 1): ${rate}`);
  if (n === 0) return 0;
  checkProportion({successes, n});
  const success = deterministicLog(outOfControl / inControl);
  const failure = deterministicLog((1 - outOfControl) / (1 - inControl));
  return successes * success + (n - successes) * failure;
}
