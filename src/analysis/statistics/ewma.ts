/** Exponentially weighted moving average: each value counts for `weight`, the past for the rest (Roberts 1959). */
export function ewma(
  values: readonly number[],
  {weight = 0.2, start}: {weight?: number; start: number}
): number[] {
  if (!(weight > 0 && weight <= 1)) throw new RangeError(`weight must be in (0, 1]: ${weight}`);
  let average = start;
  return values.map((value) => {
    average += weight * (value - average);
    return average;
  });
}
