import {betaCdf} from "./betaCdf.js";

/** The number in [0, 1] that a beta law does not exceed with probability `p`, by bisection down to neighbouring doubles. */
export function betaQuantile(p: number, law: {a: number; b: number}): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`p must be in [0, 1]: ${p}`);
  let low = 0;
  let high = 1;
  if (p === 0) return low;
  if (p === 1) return high;
  for (let i = 0; i < 1100; i++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (betaCdf(middle, law) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
