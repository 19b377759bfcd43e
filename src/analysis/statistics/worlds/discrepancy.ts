/**
 * Centred L2 discrepancy of points in [0, 1]^s (Hickernell, "A generalized discrepancy and quadrature error bound", 1998): how far from even they lie, over boxes anchored at each nearest corner. 0 would be perfect; compare only designs of the
 * same s. Its square is what most software prints. NaN of no point.
 */
export function discrepancy(points: readonly ArrayLike<number>[]): number {
  const n = points.length;
  if (n === 0) return Number.NaN;
  const s = points[0].length;
  let constant = 1;
  for (let j = 0; j < s; j++) constant *= 13 / 12;
  let single = 0;
  let paired = 0;
  for (let a = 0; a < n; a++) {
    single += product(s, (j) => {
      const x = Math.abs(points[a][j] - 0.5);
      return 1 + (x - x * x) / 2;
    });
    for (let b = 0; b < a; b++) paired += 2 * closeness(points[a], points[b]);
    paired += closeness(points[a], points[a]);
  }
  return Math.sqrt(Math.max(0, constant - (2 * single) / n + paired / (n * n)));
}

function closeness(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return product(
    a.length,
    (j) => 1 + (Math.abs(a[j] - 0.5) + Math.abs(b[j] - 0.5) - Math.abs(a[j] - b[j])) / 2
  );
}

function product(length: number, term: (j: number) => number): number {
  let total = 1;
  for (let j = 0; j < length; j++) total *= term(j);
  return total;
}
