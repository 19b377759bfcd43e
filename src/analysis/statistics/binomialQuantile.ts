import {binomialCdf} from "./binomialCdf.js";

/** The smallest count that is not exceeded with probability at least `q`, among `n` trials with probability `p` each. */
export function binomialQuantile(q: number, law: {n: number; p: number}): number {
  if (!(q >= 0 && q <= 1)) throw new RangeError(`q must be in [0, 1]: ${q}`);
  let low = 0;
  let high = law.n;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    // 1e-13: a distribution that meets q exactly must not miss it by a rounding.
    if (binomialCdf(middle, law) >= q - 1e-13) high = middle;
    else low = middle + 1;
  }
  return low;
}
