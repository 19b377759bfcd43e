/**
 * Least squares to which columns are added one by one, by Gram & Schmidt's orthogonalisation done twice: residuals, leverages
 * and the leave-one-out error follow each column at a cost of rows × columns.
 */
export class GrowingFit {
  /** What the columns do not explain, by row. */
  readonly residuals: Float64Array;
  /** Diagonal of the hat matrix, by row. */
  readonly leverages: Float64Array;
  /** Columns made orthonormal, in the order they came. */
  readonly orthonormal: Float64Array[] = [];
  /** Upper triangle R of columns = orthonormal × R, by column. */
  readonly triangle: Float64Array[] = [];
  /** Columns of R⁻¹. */
  readonly #inverse: Float64Array[] = [];
  readonly #projections: number[] = [];
  #inverseSquares = 0;

  constructor(values: ArrayLike<number>) {
    this.residuals = Float64Array.from(values);
    this.leverages = new Float64Array(values.length);
  }

  /** Columns so far. */
  get size(): number {
    return this.orthonormal.length;
  }

  /** Takes one column more, or returns false when those before already say it, to 1e-7 of its length, or rows run out. */
  add(column: ArrayLike<number>): boolean {
    const rest = Float64Array.from(column);
    const before = Math.sqrt(dot(rest, rest));
    const entries = new Float64Array(this.size + 1);
    for (let pass = 0; pass < 2; pass++)
      this.orthonormal.forEach((q, k) => {
        const along = dot(q, rest);
        entries[k] += along;
        for (let i = 0; i < rest.length; i++) rest[i] -= along * q[i];
      });
    const length = Math.sqrt(dot(rest, rest));
    if (!(length > 1e-7 * before) || this.size >= rest.length) return false;
    entries[this.size] = length;
    for (let i = 0; i < rest.length; i++) rest[i] /= length;
    this.#invert(entries);
    this.orthonormal.push(rest);
    this.triangle.push(entries);

    const along = dot(rest, this.residuals);
    this.#projections.push(along);
    for (let i = 0; i < rest.length; i++) {
      this.residuals[i] -= along * rest[i];
      this.leverages[i] += rest[i] * rest[i];
    }
    return true;
  }

  /** Coefficients of the fit on the first columns alone. */
  coefficients(columns = this.size): number[] {
    return Array.from({length: columns}, (_, row) => {
      let sum = 0;
      for (let k = row; k < columns; k++) sum += this.#inverse[k][row] * this.#projections[k];
      return sum;
    });
  }

  /** Mean squared error of each row told by the others (Allen's PRESS, 1974); Infinity when a row is told by itself alone. */
  leaveOneOut(): number {
    const n = this.residuals.length;
    let sum = 0;
    for (let i = 0; i < n; i++) {
      const left = 1 - this.leverages[i];
      if (!(left > 1e-10)) return Number.POSITIVE_INFINITY;
      const error = this.residuals[i] / left;
      sum += error * error;
    }
    return sum / n;
  }

  /**
   * The same times the correction of Chapelle, Vapnik & Bengio (2002) for small samples, N ÷ (N − P) × (1 + trace of (X'X)⁻¹):
   * for columns that are orthonormal in law, since the trace changes with their units.
   */
  correctedLeaveOneOut(): number {
    const n = this.residuals.length;
    return (this.leaveOneOut() * n * (1 + this.#inverseSquares)) / (n - this.size);
  }

  /** The column that a new column of R adds to R⁻¹. */
  #invert(entries: Float64Array): void {
    const last = entries.length - 1;
    const column = new Float64Array(entries.length);
    column[last] = 1 / entries[last];
    for (let k = 0; k < last; k++)
      for (let row = 0; row <= k; row++) column[row] -= (this.#inverse[k][row] * entries[k]) / entries[last];
    this.#inverse.push(column);
    this.#inverseSquares += dot(column, column);
  }
}

/** Inner product. */
export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
