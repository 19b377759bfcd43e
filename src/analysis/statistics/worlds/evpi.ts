/**
 * Expected value of perfect information: what a decider would gain on average by knowing the world before choosing, against
 * the policy that is best on average; ≥ 0, in the unit of the utility. `utilities[policy][world]`, higher is better, equally
 * likely worlds; each world's utility a mean over replicates, or chance that nobody can foretell is counted as something to learn.
 * A RangeError without world, when rows are not of one length or hold what is not a number.
 */
export function evpi(utilities: readonly (readonly number[])[]): number {
  const worlds = utilities[0]?.length ?? 0;
  if (worlds === 0 || utilities.some((row) => row.length !== worlds || !row.every(Number.isFinite)))
    throw new RangeError(
      `policies need the same worlds, a number each: ${utilities.map((row) => row.length)}`
    );
  return gainOfChoice(utilities);
}

/** Mean over worlds of the best policy's utility, less the best policy's mean. */
export function gainOfChoice(utilities: readonly ArrayLike<number>[]): number {
  const worlds = utilities[0].length;
  const sums = utilities.map((row) => Array.from(row).reduce((a, b) => a + b, 0));
  let best = 0;
  for (let w = 0; w < worlds; w++) best += Math.max(...utilities.map((row) => row[w]));
  return Math.max(0, (best - Math.max(...sums)) / worlds);
}
