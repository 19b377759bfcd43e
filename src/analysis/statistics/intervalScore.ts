import type {Interval} from "./interval.js";

/** Score of a central interval at level 1 − `alpha` (Gneiting & Raftery 2007): its width, plus 2/α times the miss; less is better. */
export function intervalScore(
  {low, high}: Interval,
  {observed, alpha}: {observed: number; alpha: number}
): number {
  if (!(alpha > 0 && alpha < 1)) throw new RangeError(`alpha must be in (0, 1): ${alpha}`);
  const miss = Math.max(0, low - observed) + Math.max(0, observed - high);
  return high - low + (2 / alpha) * miss;
}
