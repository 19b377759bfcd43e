/**
 * Standard deviation of an exponentially weighted moving average at each time, from the variance of each value: exact, not
 * its limit, whatever the sizes of the samples (Lucas & Saccucci 1990, with unequal variances).
 */
export function ewmaDeviations(
  variances: readonly number[],
  {weight = 0.2}: {weight?: number} = {}
): number[] {
  if (!(weight > 0 && weight <= 1)) throw new RangeError(`weight must be in (0, 1]: ${weight}`);
  let variance = 0;
  return variances.map((own) => {
    variance = (1 - weight) * (1 - weight) * variance + weight * weight * own;
    return Math.sqrt(variance);
  });
}
