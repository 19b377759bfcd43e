/** The fewest whole ménages that make a share of `over`; 1e-9 keeps 0.45 × 20 at 9. */
export function leastCount(share: number, over: number): number {
  return Math.ceil(share * over - 1e-9);
}
