/** Share of the possible actually reached, from the practice to the best; undefined where nothing was left to reach. */
export function reachedShare(
  gap: number,
  {practice, best}: {readonly practice: number; readonly best: number}
): number | undefined {
  return practice - best > 1e-6 ? (practice - gap) / (practice - best) : undefined;
}
