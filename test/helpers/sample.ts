/** Mean and standard error of the mean. */
export function meanAndError(values: readonly number[]): {mean: number; se: number} {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const squares = values.reduce((sum, v) => sum + (v - mean) * (v - mean), 0);
  return {mean, se: Math.sqrt(squares / (values.length - 1) / values.length)};
}
