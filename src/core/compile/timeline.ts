import type {ResolvedScenario} from "../convention/resolvedScenario.js";
import {numberAt} from "../convention/valueAt.js";

/** The half-years of a simulation: the base year, then the convention's. */
export interface Timeline {
  readonly baseYear: number;
  readonly steps: readonly Step[];
  readonly years: readonly number[];
  /** The same and those after the horizon in which the text's demolitions may still be rebuilt: what PLAI are spread over. */
  readonly programmeYears: readonly number[];
}

export interface Step {
  readonly year: number;
  readonly half: 1 | 2;
  /** Day on which the parameters of the half-year are read. */
  readonly date: string;
  /** Whether it belongs to the base year, which no lever touches. */
  readonly base: boolean;
}

/** Half-years from the base year to the scenario's horizon, and the years of its programme. */
export function timelineOf(resolved: ResolvedScenario): Timeline {
  const {convention, horizon} = resolved;
  const firstYear = numberAt(convention, "duration.firstYear", convention.inForce);
  const baseYear = firstYear - 1;
  const years = Array.from({length: horizon - baseYear + 1}, (_, i) => baseYear + i);
  const steps = years.flatMap((year) =>
    ([1, 2] as const).map((half) => {
      const day = half === 1 ? `${year}-01-01` : `${year}-07-01`;
      // The base year runs before the signature: it reads the text as first signed.
      const date = [day, convention.inForce].sort()[1];
      return {year, half, date, base: year === baseYear};
    })
  );
  const after = Array.from({length: mostYearsAfter}, (_, i) => horizon + 1 + i);
  return {baseYear, steps, years, programmeYears: [...years, ...after]};
}

/** Years after the horizon for which the programme is made: no site of renewal is planned farther. */
const mostYearsAfter = 25;
