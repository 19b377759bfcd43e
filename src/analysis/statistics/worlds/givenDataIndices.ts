/**
 * First-order indices of each input from any sample, no design being needed (Plischke, Borgonovo & Smith, "Global sensitivity
 * measures from given data", 2013): worlds are cut into bins of equal size along one input, and the variance of bin means is
 * set against that of all. Chance between bins is taken away by Kelley's ε² = 1 − mean square within ÷ mean square in all
 * (1935): an input that does nothing gives 0 on average over random samples, and a single estimate may be below it. Over Sobol'
 * points that are all kept, the other inputs are balanced between bins and the correction is too strong, by bins ÷ n at most.
 *
 * `points[world][input]` in any unit, since only their order counts; one value a world. Ties are never parted: an input with
 * few values has one bin each. By default 2∛n bins (Rice's rule); too few hide an input whose effect goes up and down. When
 * inputs are correlated, as among kept worlds, an index holds what an input tells of others. NaN when nothing varies or an
 * input is constant.
 */
export function givenDataIndices(
  points: readonly ArrayLike<number>[],
  values: readonly number[],
  {bins = riceBins(values.length)}: {bins?: number} = {}
): number[] {
  const n = values.length;
  if (points.length !== n || n < 4 || !(bins >= 2 && bins < n))
    throw new RangeError(`${points.length} points, ${n} values and ${bins} bins`);
  const mean = values.reduce((a, b) => a + b, 0) / n;
  const all = values.reduce((sum, y) => sum + (y - mean) * (y - mean), 0);
  return Array.from({length: points[0].length}, (_, input) => {
    const order = Array.from({length: n}, (__, i) => i).sort(
      (a, b) => points[a][input] - points[b][input] || a - b
    );
    const groups = binsOf(
      order.map((i) => points[i][input]),
      bins
    );
    if (groups.length === 1) return Number.NaN;
    const within = groups.reduce(
      (sum, [from, to]) => sum + squaresOf(order.slice(from, to).map((i) => values[i])),
      0
    );
    return 1 - within / (n - groups.length) / (all / (n - 1));
  });
}

/** The greatest whole number up to 2∛n. */
function riceBins(n: number): number {
  let bins = 1;
  while ((bins + 1) * (bins + 1) * (bins + 1) <= 8 * n) bins++;
  return bins;
}

/** Bounds of bins in a sorted column: of equal size, the end moved past ties, so that there may be fewer. */
function binsOf(sorted: readonly number[], bins: number): [number, number][] {
  const groups: [number, number][] = [];
  let from = 0;
  for (let bin = 1; bin <= bins; bin++) {
    let to = Math.round((bin * sorted.length) / bins);
    while (to > 0 && to < sorted.length && sorted[to] === sorted[to - 1]) to++;
    if (to <= from) continue;
    groups.push([from, to]);
    from = to;
  }
  return groups;
}

function squaresOf(values: readonly number[]): number {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  return values.reduce((sum, y) => sum + (y - mean) * (y - mean), 0);
}
