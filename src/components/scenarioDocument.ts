import type {PeriodResult, Resultat} from "../analysis/indicateurs/result.js";

/** What pages read of a result: everything but half-years and units, which have files of their own. */
export type ScenarioDocument = Omit<Resultat, "halfYears" | "communes" | "bailleurs" | "sites" | "rules">;

/** Years of a result, or of as much of one as a page reads. */
interface Years<P> {
  readonly base: P;
  readonly years: readonly P[];
}

/** The base year, then the years of the convention. */
export function periods<P = PeriodResult>({base, years}: Years<P>): readonly P[] {
  return [base, ...years];
}

/** The last year simulated. */
export function lastPeriod<P = PeriodResult>({years}: Pick<Years<P>, "years">): P {
  return years[years.length - 1];
}
