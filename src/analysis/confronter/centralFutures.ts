import {periodView} from "../indicateurs/periodView.js";
import type {Replicates} from "../indicateurs/replicates.js";
import {confrontedOutcomes} from "./confrontedOutcomes.js";

/** What chance alone makes of a scenario under its central hypotheses, for each outcome that public figures tell. */
export interface CentralFutures {
  /** The year that the rows below begin with, the one before the first projected. */
  readonly baseYear: number;
  /** [outcome][year][replicate]; null for what is not defined. */
  readonly futures: {readonly [id: string]: readonly (readonly (number | null)[])[]};
}

/** Reads them in the counters of a run, whose first two half-years are the base year. */
export function centralFutures(replicates: Replicates, firstYear: number): CentralFutures {
  const years = replicates.steps / 2;
  return {
    baseYear: firstYear - 1,
    futures: Object.fromEntries(
      Array.from(confrontedOutcomes, ([id, {values}]) => [
        id,
        Array.from({length: years}, (_, y) =>
          Array.from(values(periodView(replicates, [2 * y, 2 * y + 1])), (value) =>
            Number.isNaN(value) ? null : value
          )
        )
      ])
    )
  };
}

/** Futures of an outcome in a year, in the order of the replicates; undefined where they are not known. */
export function futuresIn(
  {baseYear, futures}: CentralFutures,
  id: string,
  year: number
): number[] | undefined {
  return futures[id]?.[year - baseYear]?.map((value) => value ?? Number.NaN);
}
