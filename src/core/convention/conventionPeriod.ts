import type {Convention} from "./convention.js";
import {numberAt} from "./valueAt.js";

/**
 * First and last calendar years of a convention (articles 4 and 18), whatever horizon a scenario sets; where another takes
 * its place, to the last year of that one.
 */
export function conventionPeriod(convention: Convention): {
  readonly firstYear: number;
  readonly lastYear: number;
} {
  const lastYearOf = (date: string) =>
    numberAt(convention, "duration.firstYear", date) + numberAt(convention, "duration.years", date) - 1;
  const {inForce, successors = []} = convention;
  return {
    firstYear: numberAt(convention, "duration.firstYear", inForce),
    lastYear: lastYearOf(successors.at(-1)?.inForce ?? inForce)
  };
}
