import type {Estimate, PeriodResult, Resultat} from "../core/indicateurs/result.js";

/** What pages read of a result: everything but half-years and units, which have files of their own. */
export interface ScenarioDocument extends Omit<Resultat, "halfYears" | "communes" | "bailleurs" | "rules"> {
  /** Vacancies and refusals by class, where the replicates of the run were kept. */
  readonly parClasse?: readonly ClassPeriod[];
}

/** Vacancies and refusals of one class of quartiers in one year. */
export interface ClassFigures {
  readonly vacants: Estimate;
  /** Of the logements of the class, in [0, 1]. */
  readonly partVacante: Estimate;
  readonly refus: Estimate;
  /** Of the offers made, in [0, 1]. */
  readonly partRefus: Estimate;
}

export interface ClassPeriod {
  readonly year: number;
  readonly fragile: ClassFigures;
  readonly moyenne: ClassFigures;
  readonly sans: ClassFigures;
}

/** The base year, then the years of the convention. */
export function periods(document: ScenarioDocument): readonly PeriodResult[] {
  return [document.base, ...document.years];
}

/** The last year simulated. */
export function lastPeriod(document: ScenarioDocument): PeriodResult {
  return document.years[document.years.length - 1];
}
