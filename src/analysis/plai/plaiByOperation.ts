import {largestRemainder} from "../../core/numbers/largestRemainder.js";

/**
 * Whole PLAI of each operation (or commune) when `rate` applies to all: the total rounded to the nearest,
 * then shared by largest remainder, so that the sum is kept and none has more PLAI than logements.
 */
export function plaiByOperation(logements: readonly number[], rate: number): number[] {
  if (!(rate >= 0 && rate <= 1)) throw new RangeError(`rate must be in [0, 1]: ${rate}`);
  const total = logements.reduce((a, b) => a + b, 0);
  return largestRemainder(logements, Math.floor(rate * total + 0.5));
}
