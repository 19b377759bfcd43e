/** At most `most` ranks out of n, evenly spread, the first and the last of them included. */
export function evenlySpread(n: number, most: number): number[] {
  if (n <= most) return Array.from({length: n}, (_, i) => i);
  return Array.from({length: most}, (_, i) => Math.round((i * (n - 1)) / (most - 1)));
}
