/** Where a convex function of [low, high] is least, to about 1e-8 of the width; the middle of the flat part, if it is flat. */
export function goldenSection(cost: (x: number) => number, {low, high}: {low: number; high: number}): number {
  const ratio = (Math.sqrt(5) - 1) / 2;
  let [a, b] = [low, high];
  let c = b - ratio * (b - a);
  let d = a + ratio * (b - a);
  let [costC, costD] = [cost(c), cost(d)];
  for (let i = 0; i < 80; i++) {
    if (costC === costD) {
      [a, b] = [c, d];
      [c, d] = [b - ratio * (b - a), a + ratio * (b - a)];
      [costC, costD] = [cost(c), cost(d)];
    } else if (costC < costD) {
      [b, d, costD] = [d, c, costC];
      c = b - ratio * (b - a);
      costC = cost(c);
    } else {
      [a, c, costC] = [c, d, costD];
      d = a + ratio * (b - a);
      costD = cost(d);
    }
  }
  // A minimum on the edge is the edge itself.
  return [low, high, (a + b) / 2].reduce((best, x) => (cost(x) < cost(best) ? x : best), (a + b) / 2);
}
