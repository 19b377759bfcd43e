/** One unordered draw of candidates: how many of each bracket, and in how many orders it can come. */
export interface CandidateSet {
  readonly counts: readonly number[];
  readonly orders: number;
}

/**
 * Every way for `n` candidates to fall into `brackets` brackets, in lexicographic order:
 * 20 sets for 3 candidates and 4 brackets. `orders` is the multinomial coefficient.
 */
export function candidateSets(n: number, brackets: number): CandidateSet[] {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`n must be a whole number of candidates: ${n}`);
  if (!Number.isInteger(brackets) || brackets < 1)
    throw new RangeError(`brackets must be a whole number: ${brackets}`);
  const sets: CandidateSet[] = [];
  extend([], n, 1);
  return sets;

  function extend(counts: readonly number[], left: number, orders: number): void {
    if (counts.length === brackets - 1) {
      sets.push({counts: [...counts, left], orders});
      return;
    }
    for (let count = 0; count <= left; count++)
      extend([...counts, count], left - count, orders * choose(left, count));
  }
}

function choose(n: number, k: number): number {
  let result = 1;
  for (let i = 1; i <= k; i++) result = (result * (n - k + i)) / i;
  return result;
}
