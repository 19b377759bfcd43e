import type {PlaiTerms} from "../../core/offre/plaiRule.js";
import type {Triangular} from "../statistics/triangular.js";

/** A horizon whose demolitions are not known: their total follows a law, their spread over the years is given. */
export interface PlaiUncertain {
  readonly production: readonly number[];
  /** Share of the total that each year reconstitutes; sums to 1. */
  readonly shape: readonly number[];
  readonly demolitions: Triangular;
  readonly backlog: number;
}

/** A quantity of logements that grows in a line with the total of demolitions. */
export interface PlaiLine {
  readonly intercept: number;
  readonly slope: number;
}

/**
 * PLAI owed at the end when `rate` holds for the first `years` and `after` for those left,
 * as a function of the total of demolitions.
 */
export function plaiOwed(
  {rate, years, after}: {rate: number; years: number; after: number},
  {production, shape, backlog}: PlaiUncertain,
  terms: PlaiTerms
): PlaiLine {
  let intercept = backlog;
  let slope = 0;
  for (let t = 0; t < production.length; t++) {
    const applied = t < years ? rate : after;
    intercept += (terms.currentRate - applied) * production[t];
    slope += (terms.reconstitutionShare - applied) * shape[t];
  }
  return {intercept, slope};
}
