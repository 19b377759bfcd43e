import {sampleSizeForRate} from "../statistics/sampleSizeForRate.js";
import type {ShareObjective} from "./shareObjective.js";

/** A practice this far on the wrong side of the objective is what one wants to see, in [0, 1]. */
export const tellableGap = 0.1;

/** Attributions needed to tell such a practice from the objective, four times in five, at an error of 5 % (one-sided). */
export function attributionsToKnow({target, direction}: ShareObjective): number {
  const wanted = direction === "atLeast" ? target : 1 - target;
  return sampleSizeForRate({target: wanted, actual: wanted - tellableGap}).lasting;
}

/** Years over which a unit with so many attributions a year gathers them; undefined when it has none. */
export function yearsToKnow(needed: number, attributionsPerYear: number): number | undefined {
  return attributionsPerYear > 0 ? Math.ceil(needed / attributionsPerYear) : undefined;
}
