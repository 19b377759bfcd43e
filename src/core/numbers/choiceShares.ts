import {type CandidateSet, candidateSets} from "./candidateSets.js";

/**
 * Share of choices that goes to each bracket when `n` candidates are drawn from `pool` (shares) and one is chosen
 * with a probability proportional to its bracket's weight: exact, over every candidate set.
 * A set whose candidates all weigh nothing is settled evenly between them.
 */
export function choiceShares(
  weights: readonly number[],
  {
    pool,
    n,
    sets = candidateSets(n, pool.length)
  }: {pool: readonly number[]; n: number; sets?: readonly CandidateSet[]}
): number[] {
  const shares = pool.map(() => 0);
  for (const {counts, orders} of sets) {
    let probability = orders;
    let weighed = 0;
    for (let k = 0; k < counts.length; k++) {
      for (let i = 0; i < counts[k]; i++) probability *= pool[k];
      weighed += counts[k] * weights[k];
    }
    if (probability === 0) continue;
    for (let k = 0; k < counts.length; k++) {
      const chosen = weighed > 0 ? (counts[k] * weights[k]) / weighed : counts[k] / n;
      shares[k] += probability * chosen;
    }
  }
  return shares;
}
