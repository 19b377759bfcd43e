import {betaCdf} from "./betaCdf.js";

/** Probability that a Student number with `df` degrees of freedom is at most `t`. */
export function studentCdf(t: number, df: number): number {
  if (!(df > 0)) throw new RangeError(`df must be positive: ${df}`);
  const t2 = t * t;
  // The smaller of the two arguments keeps the digits.
  const twoTails =
    t2 < df ? 1 - betaCdf(t2 / (df + t2), {a: 0.5, b: df / 2}) : betaCdf(df / (df + t2), {a: df / 2, b: 0.5});
  return t >= 0 ? 1 - twoTails / 2 : twoTails / 2;
}
