/**
 * How near to a reference some mix of profiles can come: over every weight that sums to 1, the smallest of the largest
 * gaps, in the unit of the shares. The vertices of the linear programme are tried one by one: profiles and brackets are few.
 */
export function nearestMix(profiles: readonly (readonly number[])[], reference: readonly number[]): number {
  const count = profiles.length;
  if (count === 0 || profiles.some(({length}) => length !== reference.length))
    throw new RangeError(`profiles do not fit a reference of ${reference.length} shares`);
  // Unknowns: the weights, then the gap t. Each row is "sum of coefficients ≤ right".
  const sides = reference.flatMap((share, k) =>
    [1, -1].map((sign) => ({row: [...profiles.map((of) => sign * of[k]), -1], right: sign * share}))
  );
  const positive = profiles.map((_, i) => ({
    row: [...profiles.map((__, j) => (i === j ? -1 : 0)), 0],
    right: 0
  }));
  const rows = [...sides, ...positive];
  const whole = {row: [...profiles.map(() => 1), 0], right: 1};
  let smallest = Number.POSITIVE_INFINITY;
  for (const tight of choices(rows, count)) {
    const vertex = solve([whole, ...tight]);
    if (vertex === undefined || vertex[count] >= smallest) continue;
    const holds = rows.every(
      ({row, right}) => row.reduce((sum, a, i) => sum + a * vertex[i], 0) <= right + 1e-9
    );
    if (holds) smallest = Math.max(0, vertex[count]);
  }
  return smallest;
}

interface Row {
  readonly row: readonly number[];
  readonly right: number;
}

/** Every choice of so many of a list. */
function choices<T>(list: readonly T[], size: number): T[][] {
  if (size === 0) return [[]];
  return list.flatMap((first, i) => choices(list.slice(i + 1), size - 1).map((rest) => [first, ...rest]));
}

/** Solution of as many equations as unknowns, by elimination; undefined where they do not settle it. */
function solve(equations: readonly Row[]): number[] | undefined {
  const table = equations.map(({row, right}) => [...row, right]);
  const size = table.length;
  for (let j = 0; j < size; j++) {
    const pivot = table.reduce(
      (best, row, i) => (i >= j && Math.abs(row[j]) > Math.abs(table[best][j]) ? i : best),
      j
    );
    if (Math.abs(table[pivot][j]) < 1e-12) return undefined;
    [table[j], table[pivot]] = [table[pivot], table[j]];
    for (let i = 0; i < size; i++) {
      if (i === j) continue;
      const factor = table[i][j] / table[j][j];
      for (let k = j; k <= size; k++) table[i][k] -= factor * table[j][k];
    }
  }
  return table.map((row, j) => row[size] / row[j]);
}
