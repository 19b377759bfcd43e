import {deterministicLog} from "../../core/numbers/deterministicLog.js";

/** Entropy of counts or shares, in nats; an empty category adds nothing. */
export function entropy(counts: readonly number[]): number {
  const total = counts.reduce((a, b) => a + b, 0);
  let sum = 0;
  for (const count of counts) if (count > 0) sum -= (count / total) * deterministicLog(count / total);
  return sum;
}
