import {studentQuantile} from "../statistics/studentQuantile.js";
import type {Estimate} from "./result.js";

/**
 * Difference of two estimates made on separate replicates, `counts` of each: the variances add up. The interval is
 * that of the mean difference at 95 %, by Student's law with Welch's degrees of freedom (1947); its ends are NaN below two
 * replicates. Where replicates are paired the true interval is narrower.
 */
export function difference(a: Estimate, b: Estimate, counts: readonly [number, number]): Estimate {
  const mean = a.mean - b.mean;
  const known = [a.n ?? counts[0], b.n ?? counts[1]];
  if (Math.min(...known) < 2) return {mean, se: Number.NaN, q05: Number.NaN, q95: Number.NaN};
  const se = Math.hypot(a.se, b.se);
  const half = se > 0 ? studentQuantile(0.975, welch([a.se, b.se], known)) * se : se;
  return {mean, se, q05: mean - half, q95: mean + half};
}

/** The same figure in another unit, as a difference of shares in points. */
export function scaled({mean, se, q05, q95, worlds}: Estimate, scale: number): Estimate {
  return {
    ...{mean: scale * mean, se: scale * se, q05: scale * q05, q95: scale * q95},
    ...(worlds && {worlds: {...worlds, q05: scale * worlds.q05, q95: scale * worlds.q95}})
  };
}

/** Degrees of freedom of a difference of means whose errors differ. */
function welch(errors: readonly number[], counts: readonly number[]): number {
  const squares = errors.map((se) => se * se);
  const lost = squares.reduce((sum, square, i) => sum + (square * square) / (counts[i] - 1), 0);
  return (squares[0] + squares[1]) ** 2 / lost;
}
