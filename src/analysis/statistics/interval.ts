/** Two ends of an interval, both included. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** A count of successes among trials. */
export interface Proportion {
  readonly successes: number;
  readonly n: number;
}

/** Checks that a count of successes can be one. */
export function checkProportion({successes, n}: Proportion): void {
  if (!(n > 0 && successes >= 0 && successes <= n))
    throw new RangeError(`successes must be in [0, n], n positive: ${successes} of ${n}`);
}
