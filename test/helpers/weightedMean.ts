/** Mean of one value a world under weights of any positive sum; NaN of nothing or when no weight is positive. */
export function weightedMean(values: ArrayLike<number>, weights: ArrayLike<number>): number {
  if (values.length !== weights.length)
    throw new RangeError(`${values.length} values do not take ${weights.length} weights`);
  let sum = 0;
  let total = 0;
  for (let i = 0; i < values.length; i++) {
    if (weights[i] === 0) continue;
    sum += weights[i] * values[i];
    total += weights[i];
  }
  return sum / total;
}
