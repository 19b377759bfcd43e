/**
 * The clock of the model. A step is a half-year counted from January of the base year; a month is counted from there
 * too, and is negative for what came before.
 */

/** Half-years of the base year, which run by the observed practice whatever the scenario. */
export const baseYearSteps = 2;

/** Whether the half-year is one of them. */
export function isBaseYear(step: number): boolean {
  return step < baseYearSteps;
}

/** Year of a half-year, counted from the base year: the place of its value in the yearly tables of a plan. */
export function yearOf(step: number): number {
  return step >> 1;
}

/** First month of a half-year: what is asked for at its opening is dated by it. */
export function openingMonth(step: number): number {
  return step * 6;
}

/** Month of a half-year from which a seniority is counted: its last. */
export function monthOf(step: number): number {
  return step * 6 + 5;
}
