/** A linear fit: coefficients by column, residuals by row, and columns over rows: the mean leverage of a row. */
export interface LeastSquares {
  readonly coefficients: readonly number[];
  readonly residuals: readonly number[];
  readonly leverage: number;
}

/** Ordinary least squares by the normal equations and Cholesky's factor; columns must not be collinear. */
export function leastSquares(rows: readonly (readonly number[])[], values: readonly number[]): LeastSquares {
  const width = rows[0]?.length ?? 0;
  if (rows.length !== values.length || rows.length < width || width === 0)
    throw new RangeError(`${rows.length} rows of ${width} columns do not fit ${values.length} values`);
  const gram = rows[0].map((_, i) => rows[0].map((__, j) => sum(rows, (row) => row[i] * row[j])));
  const right = rows[0].map((_, i) => sum(rows, (row, r) => row[i] * values[r]));
  const coefficients = solvePositive(gram, right);
  return {
    coefficients,
    residuals: rows.map((row, r) => values[r] - row.reduce((fit, x, i) => fit + x * coefficients[i], 0)),
    leverage: width / rows.length
  };
}

/** Solution of a symmetric positive system; a RangeError when it is not positive. */
export function solvePositive(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const n = right.length;
  const factor = matrix.map((row) => [...row]);
  for (let j = 0; j < n; j++) {
    for (let k = 0; k < j; k++) for (let i = j; i < n; i++) factor[i][j] -= factor[i][k] * factor[j][k];
    const pivot = factor[j][j];
    if (!(pivot > 1e-12 * Math.max(1, matrix[j][j]))) throw new RangeError("the system is not positive");
    const root = Math.sqrt(pivot);
    for (let i = j; i < n; i++) factor[i][j] /= root;
  }
  const solution = [...right];
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) solution[i] -= factor[i][k] * solution[k];
    solution[i] /= factor[i][i];
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) solution[i] -= factor[k][i] * solution[k];
    solution[i] /= factor[i][i];
  }
  return solution;
}

function sum(
  rows: readonly (readonly number[])[],
  term: (row: readonly number[], index: number) => number
): number {
  return rows.reduce((total, row, index) => total + term(row, index), 0);
}
