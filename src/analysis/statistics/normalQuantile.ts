import {deterministicLog} from "../../core/numbers/deterministicLog.js";
import {normalCdf} from "./normalCdf.js";
import {normalDensity} from "./normalDensity.js";

/** The standard normal number that is not exceeded with probability `p`: Abramowitz & Stegun 26.2.23, polished by Halley's steps. */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`p must be in [0, 1]: ${p}`);
  if (p === 0) return Number.NEGATIVE_INFINITY;
  if (p === 1) return Number.POSITIVE_INFINITY;
  if (p > 0.5) return -normalQuantile(1 - p);

  const t = Math.sqrt(-2 * deterministicLog(p));
  const top = 2.515517 + t * (0.802853 + t * 0.010328);
  const bottom = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
  let x = top / bottom - t;
  for (let i = 0; i < 3; i++) {
    const error = (normalCdf(x) - p) / normalDensity(x);
    x -= error / (1 + (x * error) / 2);
  }
  return x;
}
