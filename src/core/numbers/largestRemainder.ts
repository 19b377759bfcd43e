/**
 * Splits a whole `total` in proportion to `weights` (Hamilton's method): each part is the quota rounded down
 * or up, the parts sum to `total` exactly, ties go to the lower index, a weight of zero receives nothing.
 */
export function largestRemainder(weights: readonly number[], total: number): number[] {
  if (!Number.isInteger(total) || total < 0) throw new RangeError(`total must be a whole number: ${total}`);
  const sum = sumOfWeights(weights);
  if (total === 0) return weights.map(() => 0);
  if (sum === 0) throw new RangeError(`weights must not all be zero to share ${total}`);

  const quotas = weights.map((weight) => (weight / sum) * total);
  const parts = quotas.map((quota) => Math.floor(quota + noise));
  const left = total - parts.reduce((a, b) => a + b, 0);
  const byRemainder = quotas
    .map((quota, index) => ({index, remainder: quota - parts[index]}))
    .filter(({index}) => weights[index] > 0)
    .sort((a, b) =>
      Math.abs(b.remainder - a.remainder) > noise ? b.remainder - a.remainder : a.index - b.index
    );
  for (let i = 0; i < left; i++) parts[byRemainder[i % byRemainder.length].index]++;
  return parts;
}

/** A quota of 2.9999999996 is a 3 spoilt by division: it must not lose its unit to rounding. */
const noise = 1e-9;

function sumOfWeights(weights: readonly number[]): number {
  let sum = 0;
  for (const weight of weights) {
    if (!(weight >= 0 && weight < Number.POSITIVE_INFINITY))
      throw new RangeError(`weights must be finite and not negative: ${weight}`);
    sum += weight;
  }
  return sum;
}
