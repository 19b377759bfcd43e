import {periodView} from "../indicateurs/periodView.js";
import type {Compared} from "./comparePaired.js";
import type {Outcome} from "./outcomes.js";

/** Mean over some years of an outcome, replicate by replicate; years where it is undefined are left out. */
export function yearlyMean(
  {replicates, objectives}: Compared,
  {values}: Pick<Outcome, "values">,
  years: readonly number[]
): Float64Array {
  const totals = new Float64Array(replicates.counters.length);
  const known = new Int32Array(totals.length);
  for (const year of years) {
    const first = 2 * (year - objectives.firstYear);
    values(periodView(replicates, [first, first + 1]), objectives).forEach((value, i) => {
      if (Number.isNaN(value)) return;
      totals[i] += value;
      known[i]++;
    });
  }
  return totals.map((total, i) => (known[i] === 0 ? Number.NaN : total / known[i]));
}
