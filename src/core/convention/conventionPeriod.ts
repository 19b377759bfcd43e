import type {Convention} from "./convention.js";
import {numberAt} from "./valueAt.js";

/** First and last calendar years of a convention (articles 4 and 18), whatever horizon a scenario sets. */
export function conventionPeriod(convention: Convention): {
  readonly firstYear: number;
  readonly lastYear: number;
} {
  const firstYear = numberAt(convention, "duration.firstYear", convention.inForce);
  return {firstYear, lastYear: firstYear + numberAt(convention, "duration.years", convention.inForce) - 1};
}
