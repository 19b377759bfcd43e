import type {ConventionDifference} from "./diffConventions.js";
import {halfYearsInForce, halfYearsText, movedDays} from "./halfYearsInForce.js";

/** French sentences: for each parameter that changes, the half-years simulated under it, and the days that fall inside one. */
export function avenantCoverage(
  clauses: readonly ConventionDifference[],
  years: {firstYear: number; lastYear: number}
): string[] {
  const parameters = [...new Set(clauses.map(({parameter}) => parameter))];
  return parameters.map((parameter) => {
    const own = clauses.filter((clause) => clause.parameter === parameter);
    const halfYears = halfYearsInForce(own, years);
    const held =
      halfYears.length === 0
        ? `${parameter} ne change aucun semestre simulé (de ${years.firstYear} à ${years.lastYear})`
        : `${parameter} change ${halfYearsText(halfYears)}`;
    return [held, ...movedDays(own)].join(" ; ");
  });
}
