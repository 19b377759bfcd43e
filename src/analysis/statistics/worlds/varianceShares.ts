/** What of the variance of one future is chance, and what is not knowing the world; variances in squared units of the outcome. */
export interface VarianceShares {
  /** σ² of chance: the mean square of replicates within a world. */
  readonly chance: number;
  /** σ² of ignorance: (mean square between worlds − within) ÷ R, or 0 when chance alone explains the spread of means. */
  readonly ignorance: number;
  /** chance ÷ (chance + ignorance), in [0, 1]; NaN when nothing varies. */
  readonly chanceShare: number;
}

/**
 * Components of variance of a table `outcomes[world][replicate]`, by the one-way analysis of variance (Searle, Casella &
 * McCulloch, "Variance components", 1992). The variance of row means is never taken for ignorance: it holds chance ÷ R too.
 *
 * R is the number of replicates, two or more and meant equal; where some are missing, Searle's n₀ = (N − ΣR²w ÷ N) ÷ (W − 1)
 * stands for it, which is R when all are equal. A RangeError under two worlds, when no world has two replicates, on an empty
 * world, and on what is not a number.
 */
export function varianceShares(outcomes: readonly (readonly number[])[]): VarianceShares {
  const worlds = outcomes.length;
  const sizes = outcomes.map((row) => row.length);
  const n = sizes.reduce((a, b) => a + b, 0);
  if (worlds < 2 || Math.min(...sizes) === 0 || n === worlds)
    throw new RangeError(`two worlds and two replicates are needed: ${n} values in ${worlds} worlds`);
  const sums = outcomes.map((row) => row.reduce((a, b) => a + b, 0));
  const mean = sums.reduce((a, b) => a + b, 0) / n;
  if (!Number.isFinite(mean)) throw new RangeError(`outcomes must be numbers: their mean is ${mean}`);

  let within = 0;
  let between = 0;
  outcomes.forEach((row, w) => {
    const rowMean = sums[w] / row.length;
    for (const x of row) within += (x - rowMean) * (x - rowMean);
    between += row.length * (rowMean - mean) * (rowMean - mean);
  });
  const replicates = (n - sizes.reduce((sum, r) => sum + r * r, 0) / n) / (worlds - 1);
  const chance = within / (n - worlds);
  const ignorance = Math.max(0, (between / (worlds - 1) - chance) / replicates);
  return {chance, ignorance, chanceShare: chance / (chance + ignorance)};
}
