import type {Convention} from "../core/convention/convention.js";
import {conventionPeriod} from "../core/convention/conventionPeriod.js";
import {numberAt} from "../core/convention/valueAt.js";

/** The day of the final evaluation: so many months before the last day of the convention (article 19). */
export function finalEvaluationDay(convention: Convention): string {
  const {lastYear} = conventionPeriod(convention);
  const months = numberAt(convention, "governance.finalEvaluationMonths", convention.inForce);
  // Day 0 of a month is the last of the one before.
  return new Date(Date.UTC(lastYear, 12 - months, 0)).toISOString().slice(0, 10);
}
