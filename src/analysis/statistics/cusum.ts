/** Evidence cumulated over periods, never below zero. */
export function cusum(evidence: readonly number[]): number[] {
  let cumulated = 0;
  return evidence.map((one) => {
    cumulated = Math.max(0, cumulated + one);
    return cumulated;
  });
}
