/** Largest difference, in points, between two tables of counts [class][bracket] read as shares of each class. */
export function largestGap(
  one: readonly (readonly number[])[],
  other: readonly (readonly number[])[]
): number {
  const shares = (counts: readonly number[]) => {
    const total = counts.reduce((a, b) => a + b, 0);
    return counts.map((count) => (100 * count) / total);
  };
  let largest = 0;
  one.forEach((counts, g) => {
    const others = shares(other[g]);
    shares(counts).forEach((share, k) => {
      largest = Math.max(largest, Math.abs(share - others[k]));
    });
  });
  return largest;
}
