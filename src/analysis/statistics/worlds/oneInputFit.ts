import {deterministicLog} from "../../../core/numbers/deterministicLog.js";
import {quantileSorted} from "../quantile.js";
import {GrowingFit} from "./growingFit.js";

/** A smooth curve of one input through values, by world. */
export interface OneInputFit {
  readonly fitted: Float64Array;
  /** Variance that the curve leaves, per degree of freedom left, in squared units of the values. */
  readonly residualVariance: number;
  /** Columns of the curve: 1 when the input tells nothing, 2 for a line. */
  readonly columns: number;
}

/** Knots tried, after a constant and a line. */
const knotCounts = [3, 4, 5, 6, 8];

/**
 * Regression of values on one input by a natural cubic spline (Hastie, Tibshirani & Friedman, "The elements of statistical
 * learning", 2009, 5.2.1), knots at quantiles: nothing, a line or up to eight knots, whichever has the least leave-one-out error
 * once each column costs as much as in Schwarz's criterion (1978), so that an input which tells nothing is seldom told. An input
 * with few values has no more columns than values.
 */
export function oneInputFit(input: ArrayLike<number>, values: readonly number[]): OneInputFit {
  const n = values.length;
  if (input.length !== n || n < 4)
    throw new RangeError(`${input.length} inputs and ${n} values, four at least`);
  const sorted = Float64Array.from(input).sort();
  const range = sorted[n - 1] - sorted[0];
  const scaled = Float64Array.from(input, (x) => (range > 0 ? (x - sorted[0]) / range : 0));
  const ascending = Float64Array.from(scaled).sort();

  const flat = fitOf([], {scaled, values, degree: 0});
  const fits = [flat];
  if (range > 0) fits.push(fitOf([], {scaled, values, degree: 1}));
  for (const count of range > 0 ? knotCounts : []) {
    const knots = knotsOf(ascending, count);
    if (knots.length === count && n > 2 * count) fits.push(fitOf(knots, {scaled, values, degree: 1}));
  }
  const best = fits.reduce((least, fit) => (costOf(fit, n) < costOf(least, n) ? fit : least));
  return {
    fitted: best.residuals.map((residual, i) => values[i] - residual),
    residualVariance: best.residuals.reduce((sum, r) => sum + r * r, 0) / (n - best.size),
    columns: best.size
  };
}

/** Leave-one-out error, which pays for two degrees of freedom a column, raised to ln n of them. */
function costOf(fit: GrowingFit, n: number): number {
  return fit.leaveOneOut() * (1 + ((fit.size - 1) * Math.max(0, deterministicLog(n) - 2)) / n);
}

function fitOf(
  knots: readonly number[],
  {scaled, values, degree}: {scaled: Float64Array; values: readonly number[]; degree: 0 | 1}
): GrowingFit {
  const fit = new GrowingFit(values);
  fit.add(new Float64Array(values.length).fill(1));
  if (degree === 1) fit.add(scaled);
  const last = knots.length - 1;
  const bend = (x: number, k: number) =>
    (cubed(x - knots[k]) - cubed(x - knots[last])) / (knots[last] - knots[k]);
  for (let k = 0; k < last - 1; k++) fit.add(scaled.map((x) => bend(x, k) - bend(x, last - 1)));
  return fit;
}

/** Quantiles from 5 to 95 %, evenly apart; fewer when ties make some equal. */
function knotsOf(ascending: Float64Array, count: number): number[] {
  const knots = Array.from({length: count}, (_, k) =>
    quantileSorted(ascending, 0.05 + (0.9 * k) / (count - 1))
  );
  return knots.filter((knot, k) => k === 0 || knot > knots[k - 1]);
}

function cubed(x: number): number {
  return x > 0 ? x * x * x : 0;
}
