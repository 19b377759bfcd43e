import {deterministicLog} from "../../core/numbers/deterministicLog.js";

/** Years in which a stock renewed at `rate` a year loses half of its distance to what renews it: ln 2 ÷ −ln(1 − r). */
export function halfLife(rate: number): number {
  if (!(rate >= 0 && rate <= 1)) throw new RangeError(`rate must be in [0, 1]: ${rate}`);
  return deterministicLog(2) / -deterministicLog(1 - rate);
}
