/**
 * A linear fit: coefficients by column, residuals by row, degrees of freedom that these keep (rows minus columns), and the
 * inverse of the Gram matrix, in which `leverageOf` reads how well the fit is known at a row.
 */
export interface LeastSquares {
  readonly coefficients: readonly number[];
  readonly residuals: readonly number[];
  readonly freedom: number;
  readonly inverse: readonly (readonly number[])[];
}

/** Variance of the fit at a row against that of one value: x (X'X)⁻¹ x' (Cook & Weisberg 1982, 2.1). */
export function leverageOf(inverse: readonly (readonly number[])[], row: readonly number[]): number {
  let total = 0;
  for (let i = 0; i < inverse.length; i++)
    for (let j = 0; j < inverse.length; j++) total += row[i] * inverse[i][j] * row[j];
  return total;
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
    freedom: rows.length - width,
    inverse: gram.map((_, i) =>
      solvePositive(
        gram,
        gram.map((__, j) => (i === j ? 1 : 0))
      )
    )
  };
}

/** Solution of a symmetric positive system; a RangeError when it is not positive. */
export function solvePositive(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const n = right.length;
  const factor = matrix.map((row) => [...row]);
  for (let j = 0; j < n; j++) {
    for (let k = 0; k < j; k++) for (let i = j; i < n; i++) factor[i][j] -= factor[i][k] * factor[j][k];
    const pivot = factor[j][j];
    // Relative to what the column holds: a system in another unit is as positive.
    if (!(pivot > 1e-12 * matrix[j][j])) throw new RangeError("the system is not positive");
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
