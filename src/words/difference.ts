import type {PairedDifference} from "../analysis/comparer/comparePaired.js";
import type {Estimate} from "../analysis/indicateurs/result.js";
import {isShownAsZero, type Kind} from "./estimates.js";
import {isHeld} from "./signShare.js";

/** A difference between two scenarios: its error, the chance of a single year, what is not known, who holds its sign. */
export type Difference = Omit<PairedDifference, "n">;

/**
 * The direction that a sentence may state: that of the mean where two worlds in three hold it; where chance alone was drawn,
 * that of an interval which leaves zero on one side; else 0.
 */
export function directionOf({mean, low, high, sign}: Difference): -1 | 0 | 1 {
  const known = sign === undefined ? low > 0 || high < 0 : isHeld(sign);
  if (!known || !(Math.abs(mean) > 0)) return 0;
  return mean > 0 ? 1 : -1;
}

/** The direction that may stand beside the figure as it is shown: none where that is zero, in the unit of the difference. */
export function shownDirection(difference: Difference, kind: Kind): -1 | 0 | 1 {
  return isShownAsZero(barsOf(difference), kind) ? 0 : directionOf(difference);
}

/** The two bars: chance inside, chance and what is not known outside; no inner bar where draws are not shared. */
export function barsOf({mean, se, q05 = Number.NaN, q95 = Number.NaN, worlds}: Difference): Estimate {
  return {mean, se: finite(se), q05, q95, ...(worlds === undefined ? {} : {worlds})};
}

/** The mean with the error of the computation, for details: it closes in as replicates are added. */
export function errorOf({mean, se, low, high}: Difference): Estimate {
  return {mean, se: finite(se), q05: low, q95: high};
}

/** The same in another unit, as a difference of shares in points. */
export function inUnit(difference: Difference, scale: number): Difference {
  const {mean, se, low, high, q05, q95, worlds} = difference;
  return {
    ...difference,
    mean: scale * mean,
    se: scale * se,
    low: scale * low,
    high: scale * high,
    ...(q05 !== undefined && q95 !== undefined && {q05: scale * q05, q95: scale * q95}),
    ...(worlds !== undefined && {
      worlds: {...worlds, q05: scale * worlds.q05, q95: scale * worlds.q95}
    })
  };
}

/** A single pair has no error: its figure is shown as finely as figures ever are. */
function finite(se: number): number {
  return Number.isFinite(se) ? se : 0;
}
