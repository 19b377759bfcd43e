import {dot, GrowingFit} from "./growingFit.js";

/** Columns in the order that least-angle regression takes them, cut where the leave-one-out error is least. */
export interface LeastAnglePath {
  /** Places of the columns taken. */
  readonly taken: readonly number[];
  /** The constant, then a coefficient a column taken, by ordinary least squares on them. */
  readonly coefficients: readonly number[];
  /** Corrected leave-one-out error of that fit, in squared units of the values. */
  readonly error: number;
}

/**
 * Hybrid least-angle regression (Efron, Hastie, Johnstone & Tibshirani, "Least angle regression", 2004, section 3.4): the path
 * orders columns by how they stay tied with the residual, ordinary least squares fits each beginning of it, and the
 * corrected leave-one-out error chooses among them (Blatman & Sudret 2011), for columns orthonormal in law. At most half as many columns as rows; the path
 * stops when a tenth of that, ten at least, brought nothing. Columns that those taken already say are passed over.
 */
export function leastAnglePath(columns: readonly Float64Array[], values: ArrayLike<number>): LeastAnglePath {
  const n = values.length;
  const most = Math.min(columns.length, Math.floor(n / 2));
  const patience = Math.max(10, Math.ceil(most / 10));
  const fit = new GrowingFit(values);
  fit.add(new Float64Array(n).fill(1));
  const centred = columns.map(centre);
  const correlations = centred.map(({unit}) => dot(unit, fit.residuals));
  const start = correlations.reduce((best, c) => Math.max(best, Math.abs(c)), 0);
  const slopes = new Float64Array(columns.length);
  const open = centred.map(({length}) => length > 0);
  const heights: number[] = [];
  const taken: number[] = [];
  let best = {columns: 0, error: fit.correctedLeaveOneOut()};
  let common = start;
  let next = nearest(correlations, {slopes, open, common: start + 1}).index;

  while (next >= 0 && taken.length < most && common > 1e-10 * start) {
    open[next] = false;
    common = Math.abs(correlations[next]);
    if (fit.add(columns[next])) {
      taken.push(next);
      // The direction of equal angles is Σ height × orthonormal column, where R' height = signs × lengths: one more entry a column.
      const entries = fit.triangle[fit.size - 1];
      const along = heights.reduce((sum, height, k) => sum + height * entries[k + 1], 0);
      const height = (Math.sign(correlations[next]) * centred[next].length - along) / entries[fit.size - 1];
      heights.push(height);
      const direction = fit.orthonormal[fit.size - 1];
      for (let j = 0; j < columns.length; j++)
        if (open[j]) slopes[j] += height * dot(centred[j].unit, direction);
      const error = fit.correctedLeaveOneOut();
      if (error < best.error) best = {columns: taken.length, error};
      if (taken.length - best.columns >= patience) break;
    }
    const {index, step} = nearest(correlations, {slopes, open, common});
    for (let j = 0; j < columns.length; j++) if (open[j]) correlations[j] -= step * slopes[j];
    common -= step;
    next = index;
  }
  return {
    taken: taken.slice(0, best.columns),
    coefficients: fit.coefficients(best.columns + 1),
    error: best.error
  };
}

function centre(column: Float64Array): {unit: Float64Array; length: number} {
  const mean = column.reduce((a, b) => a + b, 0) / column.length;
  const unit = column.map((x) => x - mean);
  const length = Math.sqrt(dot(unit, unit));
  return length > 1e-9 ? {unit: unit.map((x) => x / length), length} : {unit, length: 0};
}

/** The first open column to be as tied with the residual as those taken, and the step to it; −1 and all the way when none is left. */
function nearest(
  correlations: readonly number[],
  {slopes, open, common}: {slopes: Float64Array; open: readonly boolean[]; common: number}
): {index: number; step: number} {
  let index = -1;
  let step = common;
  correlations.forEach((c, j) => {
    if (!open[j]) return;
    const up = slopes[j] < 1 ? Math.max(0, common - c) / (1 - slopes[j]) : Number.POSITIVE_INFINITY;
    const down = slopes[j] > -1 ? Math.max(0, common + c) / (1 + slopes[j]) : Number.POSITIVE_INFINITY;
    const nearer = Math.min(up, down);
    if (nearer < step) {
      step = nearer;
      index = j;
    }
  });
  return {index, step};
}
