/**
 * Weighted quantile that is type 7 (Hyndman & Fan 1996) when weights are equal and does not jump as a weight goes to 0
 * (Akinshin, "Weighted quantile estimators", 2023): values averaged over a window of one effective world's width
 * of cumulated weight, effective worlds being Kish's (Σw)² ÷ Σw². NaN of nothing or when no weight is positive.
 */
export function weightedQuantile(values: ArrayLike<number>, weights: ArrayLike<number>, p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`p must be in [0, 1]: ${p}`);
  if (values.length !== weights.length)
    throw new RangeError(`${values.length} values do not take ${weights.length} weights`);
  const order = Array.from({length: values.length}, (_, i) => i)
    .filter((i) => weights[i] > 0)
    .sort((a, b) => values[a] - values[b] || a - b);
  const total = order.reduce((sum, i) => sum + weights[i], 0);
  const squares = order.reduce((sum, i) => sum + weights[i] * weights[i], 0);
  const effective = (total * total) / squares;
  const start = ((effective - 1) * p) / effective;

  let quantile = 0;
  let taken = 0;
  let cumulated = 0;
  for (const [rank, i] of order.entries()) {
    cumulated += weights[i] / total;
    const reached = rank === order.length - 1 ? 1 : Math.min(1, Math.max(0, (cumulated - start) * effective));
    quantile += (reached - taken) * values[i];
    taken = reached;
  }
  return order.length === 0 ? Number.NaN : quantile;
}
