/** Weight of the identity beside the normal equations: residuals of simulations carry chance, which must not be amplified. */
const ridge = 1e-2;

/**
 * Anderson's acceleration of a fixed-point search (Anderson 1965; Walker & Ni 2011): from the last points and their residuals,
 * the next point is where the residuals, taken as linear, would be the least. `depth` pairs are kept; each coordinate moves by
 * `longest` at most. Plain steps (the residual itself) until a second point is known.
 */
export class Anderson {
  readonly #depth: number;
  readonly #longest: number;
  readonly #points: Float64Array[] = [];
  readonly #residuals: Float64Array[] = [];

  constructor({depth, longest}: {depth: number; longest: number}) {
    this.#depth = depth;
    this.#longest = longest;
  }

  /** The next point after this one, whose residual is what a plain step would add; `damping` in (0, 1] of it is taken. */
  next(point: Float64Array, residual: Float64Array, damping = 1): Float64Array {
    const n = point.length;
    const [xs, rs] = [this.#points, this.#residuals];
    xs.push(point);
    rs.push(residual);
    if (xs.length > this.#depth + 1) {
      xs.shift();
      rs.shift();
    }
    const m = xs.length - 1;
    const step = residual.map((r) => damping * r);
    if (m > 0) {
      // Columns: differences of residuals and of points with the last ones; least squares by regularised normal equations.
      const last = m;
      const matrix = Array.from({length: m}, () => new Float64Array(m));
      const right = new Float64Array(m);
      for (let i = 0; i < m; i++) {
        for (let j = 0; j <= i; j++) {
          let sum = 0;
          for (let k = 0; k < n; k++) sum += (rs[last][k] - rs[i][k]) * (rs[last][k] - rs[j][k]);
          matrix[i][j] = matrix[j][i] = sum;
        }
        for (let k = 0; k < n; k++) right[i] += (rs[last][k] - rs[i][k]) * residual[k];
      }
      const trace = matrix.reduce((sum, row, i) => sum + row[i], 0);
      for (let i = 0; i < m; i++) matrix[i][i] += ridge * trace + 1e-12;
      const gamma = solved(matrix, right);
      for (let i = 0; i < m; i++)
        for (let k = 0; k < n; k++)
          step[k] -= gamma[i] * (xs[last][k] - xs[i][k] + damping * (rs[last][k] - rs[i][k]));
    }
    return point.map((x, k) => x + Math.max(-this.#longest, Math.min(this.#longest, step[k])));
  }
}

/** Gauss's elimination with partial pivots; the matrix is regular. */
function solved(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const n = right.length;
  const a = matrix.map((row) => row.slice());
  const b = right.slice();
  for (let c = 0; c < n; c++) {
    let pivot = c;
    for (let r = c + 1; r < n; r++) if (Math.abs(a[r][c]) > Math.abs(a[pivot][c])) pivot = r;
    [a[c], a[pivot]] = [a[pivot], a[c]];
    [b[c], b[pivot]] = [b[pivot], b[c]];
    for (let r = c + 1; r < n; r++) {
      const ratio = a[r][c] / a[c][c];
      for (let k = c; k < n; k++) a[r][k] -= ratio * a[c][k];
      b[r] -= ratio * b[c];
    }
  }
  for (let r = n - 1; r >= 0; r--) {
    for (let k = r + 1; k < n; k++) b[r] -= a[r][k] * b[k];
    b[r] /= a[r][r];
  }
  return b;
}
