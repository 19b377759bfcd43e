import {leastSquares, leverageOf} from "../../statistics/leastSquares.js";

/** How one figure of the practice answers to the parameters, as simulated by the engine. */
export interface ResponseSurface {
  readonly own: number;
  readonly coefficients: readonly number[];
  /** Variance about the mean: `constant` + `between` × own (1 − own). */
  readonly variance: {readonly constant: number; readonly between: number};
  /** Inverse of the Gram matrix of the fit: how well the mean itself is known, see `leverageAt`. */
  readonly inverse: readonly (readonly number[])[];
  /** Runs minus coefficients: the degrees of freedom of what varies about the mean. */
  readonly freedom: number;
  /** Mean number of lines that the simulated figure rests on. */
  readonly n: number;
  /** Residuals over their standard deviation, by run. */
  readonly standardised: readonly number[];
}

/**
 * Fits a surface to simulated figures: a cubic in the figure's own parameter, a line in each other. What chance adds
 * may itself depend on the effort: when a share of the commissions complies, which ones do is chance too.
 */
export function responseSurface(
  points: readonly (readonly number[])[],
  figures: readonly {readonly value: number; readonly n: number}[],
  own: number
): ResponseSurface {
  const rows = points.map((point) => basis(point, own));
  const {coefficients, residuals, inverse, freedom} = leastSquares(
    rows,
    figures.map(({value}) => value)
  );
  const kept = rows.map((row) => Math.max(leastKept, 1 - leverageOf(inverse, row)));
  const squares = residuals.map((residual, i) => (residual * residual) / kept[i]);
  const variance = varianceOf(
    points.map((point) => point[own] * (1 - point[own])),
    squares
  );
  return {
    own,
    coefficients,
    variance,
    inverse,
    freedom,
    n: figures.reduce((sum, {n}) => sum + n, 0) / figures.length,
    standardised: residuals.map(
      (residual, i) => residual / Math.sqrt(kept[i] * varianceAt({variance, own}, points[i]))
    )
  };
}

/** Mean of the figure at a point. */
export function meanAt({coefficients, own}: ResponseSurface, point: readonly number[]): number {
  return basis(point, own).reduce((sum, x, i) => sum + x * coefficients[i], 0);
}

/** How well that mean is known, as a share of the variance of one replicate: at the ends of a cubic, several times worse. */
export function leverageAt(
  {inverse, own}: Pick<ResponseSurface, "inverse" | "own">,
  point: readonly number[]
): number {
  return inverse.length === 0 ? 0 : leverageOf(inverse, basis(point, own));
}

/** The same along one parameter, at each of `size` equal steps from 0 to 1, the others where the point has them. */
export function leverageAlong(
  {inverse, own}: Pick<ResponseSurface, "inverse" | "own">,
  point: readonly number[],
  {moving, size}: {moving: number; size: number}
): Float64Array {
  if (inverse.length === 0) return new Float64Array(size);
  // What the parameter adds to the row of the others is one column of the basis, or three where the figure is its own.
  const others = basis(
    point.map((x, p) => (p === moving ? 0 : x)),
    own
  );
  const columns = moving === own ? [1, 2, 3] : [moving < own ? 4 + moving : 3 + moving];
  const products = inverse.map((row) => row.reduce((sum, x, i) => sum + x * others[i], 0));
  const fixed = products.reduce((sum, x, i) => sum + x * others[i], 0);
  return Float64Array.from({length: size}, (_, k) => {
    const x = k / (size - 1);
    const added = [x, x * x, x * x * x];
    let total = fixed;
    columns.forEach((i, a) => {
      total += 2 * products[i] * added[a];
      columns.forEach((j, b) => {
        total += inverse[i][j] * added[a] * added[b];
      });
    });
    return total;
  });
}

/** Variance of the figure of one replicate at a point. */
export function varianceAt(
  {variance: {constant, between}, own}: Pick<ResponseSurface, "variance" | "own">,
  point: readonly number[]
): number {
  return constant + between * point[own] * (1 - point[own]);
}

/** Least share of its variance that the residual of a run is held to keep. */
const leastKept = 0.05;

function basis(point: readonly number[], own: number): number[] {
  const x = point[own];
  return [1, x, x * x, x * x * x, ...point.filter((_, i) => i !== own)];
}

/**
 * Constant and slope of squared residuals, neither below zero, by least squares weighted with the variances found: where
 * little varies, little is forgiven.
 */
function varianceOf(
  mixing: readonly number[],
  squares: readonly number[]
): {constant: number; between: number} {
  const mean = squares.reduce((a, b) => a + b, 0) / squares.length;
  let found = {constant: mean, between: 0};
  for (let round = 0; round < 8; round++) {
    const weights = mixing.map((x) => 1 / (found.constant + found.between * x));
    const {coefficients} = leastSquares(
      mixing.map((x, i) => [weights[i], weights[i] * x]),
      squares.map((square, i) => weights[i] * square)
    );
    const [constant, between] = coefficients;
    if (between <= 0) return {constant: mean, between: 0};
    found = {constant: Math.max(constant, smallestShare * mean), between};
  }
  return found;
}

/** Share of the mean variance under which the constant never falls: no outcome is held for certain. */
const smallestShare = 0.05;
