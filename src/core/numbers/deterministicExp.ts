import {ln2High, ln2Low} from "./deterministicLog.js";

/**
 * Exponential by + − × ÷ alone, so that every JavaScript engine gives the same bits
 * (`Math.exp` is left to the implementation). Relative error below 1e-15 or so.
 */
export function deterministicExp(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x > 709.782712893384) return Number.POSITIVE_INFINITY;
  if (x < -745.1332191019412) return 0;

  const doublings = Math.floor(x / (ln2High + ln2Low) + 0.5);
  const rest = x - doublings * ln2High - doublings * ln2Low; // |rest| ≤ ln 2 / 2
  let series = 1;
  for (let k = 16; k >= 1; k--) series = 1 + (series * rest) / k;

  let result = series;
  let left = doublings;
  for (; left >= 32; left -= 32) result *= 4294967296;
  for (; left <= -32; left += 32) result /= 4294967296;
  for (; left > 0; left--) result *= 2;
  for (; left < 0; left++) result /= 2;
  return result;
}
