import type {Estimate} from "./result.js";

/**
 * Difference of two estimates made on separate replicates: the variances add up. The interval is that of the
 * mean difference at 95 %, for a normal law; where replicates are paired the true interval is narrower.
 */
export function difference(a: Estimate, b: Estimate, scale = 1): Estimate {
  const mean = scale * (a.mean - b.mean);
  const se = scale * Math.hypot(a.se, b.se);
  return {mean, se, q05: mean - 1.96 * se, q95: mean + 1.96 * se};
}

/** The same figure in another unit, as a difference of shares in points. */
export function scaled({mean, se, q05, q95}: Estimate, scale: number): Estimate {
  return {mean: scale * mean, se: scale * se, q05: scale * q05, q95: scale * q95};
}

/** A loss told as a number of fewer: the same difference with its signs turned. */
export function fewerOf({mean, se, q05, q95}: Estimate): Estimate {
  return {mean: -mean, se, q05: -q95, q95: -q05};
}

/** Whether the interval of a difference leaves zero on one side: -1, 1, or 0 when its sign is not known. */
export function sign({q05, q95}: Estimate): -1 | 0 | 1 {
  if (q05 > 0) return 1;
  return q95 < 0 ? -1 : 0;
}
