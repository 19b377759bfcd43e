import {periodView} from "../indicateurs/periodView.js";
import type {Compared} from "./comparePaired.js";
import type {Outcome} from "./outcomes.js";

/** A year, or one of its halves, which weighs half as much and whose flows are brought to a year. */
export type MeasuredYear = number | {readonly year: number; readonly half: 1 | 2};

/** Mean over some years of an outcome, replicate by replicate; years where it is undefined are left out. */
export function yearlyMean(
  {replicates, objectives}: Compared,
  {values, unit, stock = false}: Pick<Outcome, "values" | "unit" | "stock">,
  years: readonly MeasuredYear[]
): Float64Array {
  const totals = new Float64Array(replicates.counters.length);
  const known = new Float64Array(totals.length);
  for (const measured of years) {
    const whole = typeof measured === "number";
    const first = 2 * ((whole ? measured : measured.year) - objectives.firstYear);
    const steps = whole ? [first, first + 1] : [first + measured.half - 1];
    const weight = whole ? 1 : 0.5;
    const flow = unit === "count" && !stock && !whole ? 2 : 1;
    values(periodView(replicates, steps), objectives).forEach((value, i) => {
      if (Number.isNaN(value)) return;
      totals[i] += weight * flow * value;
      known[i] += weight;
    });
  }
  return totals.map((total, i) => (known[i] === 0 ? Number.NaN : total / known[i]));
}
