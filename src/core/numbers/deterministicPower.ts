import {deterministicExp} from "./deterministicExp.js";
import {deterministicLog} from "./deterministicLog.js";

/**
 * `base ** exponent` for a base ≥ 0, by + − × ÷ alone, so that every JavaScript engine gives the same bits.
 * Small whole exponents are repeated products; otherwise relative error stays below 1e-12 while the result is a normal number.
 */
export function deterministicPower(base: number, exponent: number): number {
  if (!(base >= 0)) throw new RangeError(`base must not be negative: ${base}`);
  if (exponent === 0) return 1;
  if (Number.isInteger(exponent) && Math.abs(exponent) <= 64) {
    return exponent > 0 ? wholePower(base, exponent) : 1 / wholePower(base, -exponent);
  }
  if (base === 0) return exponent > 0 ? 0 : Number.POSITIVE_INFINITY;
  return deterministicExp(exponent * deterministicLog(base));
}

function wholePower(base: number, exponent: number): number {
  let result = 1;
  let square = base;
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result *= square;
    square *= square;
  }
  return result;
}
