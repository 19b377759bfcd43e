/**
 * Inputs along which cases lie most unlike other worlds, `keep` of them at most, in ascending order: by the greatest gap between
 * the two cumulated shares (Kolmogorov & Smirnov's distance, as Spear & Hornberger 1980 rank inputs). An input that matters
 * only together with others is lost when there are more inputs than `keep`. Without case, or with nothing else, the first ones.
 */
export function screenCases(
  points: readonly ArrayLike<number>[],
  cases: readonly boolean[],
  keep: number
): number[] {
  const inputs = Array.from({length: points[0]?.length ?? 0}, (_, input) => input);
  if (inputs.length <= keep) return inputs;
  const distances = inputs.map((input) => distanceOf(input, points, cases));
  return [...inputs]
    .sort((a, b) => distances[b] - distances[a] || a - b)
    .slice(0, keep)
    .sort((a, b) => a - b);
}

function distanceOf(input: number, points: readonly ArrayLike<number>[], cases: readonly boolean[]): number {
  const order = points.map((_, w) => w).sort((a, b) => points[a][input] - points[b][input]);
  const found = cases.filter(Boolean).length;
  const others = points.length - found;
  if (found === 0 || others === 0) return 0;
  let gap = 0;
  let greatest = 0;
  order.forEach((w, place) => {
    gap += cases[w] ? 1 / found : -1 / others;
    const next = order[place + 1];
    const tied = next !== undefined && points[next][input] === points[w][input];
    if (!tied) greatest = Math.max(greatest, Math.abs(gap));
  });
  return greatest;
}
