import type {PeriodResult, Resultat} from "../analysis/indicateurs/result.js";

/** What pages read of a result: everything but half-years and units, which have files of their own. */
export type ScenarioDocument = Omit<Resultat, "halfYears" | "communes" | "bailleurs" | "sites" | "rules">;

/** The base year, then the years of the convention. */
export function periods(document: ScenarioDocument): readonly PeriodResult[] {
  return [document.base, ...document.years];
}

/** The last year simulated. */
export function lastPeriod(document: ScenarioDocument): PeriodResult {
  return document.years[document.years.length - 1];
}
