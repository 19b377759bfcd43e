import {deterministicLog} from "../../../core/numbers/deterministicLog.js";

/**
 * Log-density, up to a constant, of Student's law in `width` dimensions at a squared distance from its centre (Kotz &
 * Nadarajah 2004, 1.1); the normal law's where the degrees of freedom are infinite.
 */
export function logStudent(squares: number, freedom: number, width: number): number {
  if (!(freedom > 0)) throw new RangeError(`freedom must be positive: ${freedom}`);
  if (freedom === Number.POSITIVE_INFINITY) return -squares / 2;
  return (-(freedom + width) / 2) * deterministicLog(1 + squares / freedom);
}
