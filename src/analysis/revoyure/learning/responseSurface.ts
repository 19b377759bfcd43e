import {leastSquares} from "../../statistics/leastSquares.js";

/** How one figure of the practice answers to the parameters, as simulated by the engine. */
export interface ResponseSurface {
  readonly own: number;
  readonly coefficients: readonly number[];
  /** Variance about the mean: `constant` + `between` × own (1 − own). */
  readonly variance: {readonly constant: number; readonly between: number};
  /** Mean leverage of the fit: the mean itself is not known better than that. */
  readonly leverage: number;
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
  const {coefficients, residuals, leverage} = leastSquares(
    points.map((point) => basis(point, own)),
    figures.map(({value}) => value)
  );
  const squares = residuals.map((residual) => (residual * residual) / (1 - leverage));
  const variance = varianceOf(
    points.map((point) => point[own] * (1 - point[own])),
    squares
  );
  return {
    own,
    coefficients,
    variance,
    leverage,
    n: figures.reduce((sum, {n}) => sum + n, 0) / figures.length,
    standardised: residuals.map(
      (residual, i) => residual / Math.sqrt((1 - leverage) * varianceAt({variance, own}, points[i]))
    )
  };
}

/** Mean of the figure at a point. */
export function meanAt({coefficients, own}: ResponseSurface, point: readonly number[]): number {
  return basis(point, own).reduce((sum, x, i) => sum + x * coefficients[i], 0);
}

/** Variance of the figure of one replicate at a point. */
export function varianceAt(
  {variance: {constant, between}, own}: Pick<ResponseSurface, "variance" | "own">,
  point: readonly number[]
): number {
  return constant + between * point[own] * (1 - point[own]);
}

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
