import {hierarchicalRates} from "../statistics/hierarchicalRates.js";
import type {CalCounts} from "./calCounts.js";

/** How far the rate of each bailleur stands from that of all commissions of a kind: [class][bailleur]. */
export type KindGaps = readonly (readonly number[])[];

/** Of the commissions that do not follow, and of those that do: a bailleur has its own rents and quartiers. */
export interface BailleurGaps {
  readonly others: KindGaps;
  readonly follows: KindGaps;
}

/** Gaps of a kind in simulated years in which all commissions are of it, drawn towards each other by as much as their counts leave. */
export function kindGaps(years: readonly (readonly CalCounts[])[], bailleurs: number): KindGaps {
  const cals = years.flat();
  const classes = cals[0]?.n.length ?? 0;
  return Array.from({length: classes}, (_, g) => {
    const units = Array.from({length: bailleurs}, () => ({successes: 0, n: 0}));
    for (const {bailleur, low, n} of cals) {
      units[bailleur].successes += low[g];
      units[bailleur].n += n[g];
    }
    const total = (of: "successes" | "n") => units.reduce((sum, unit) => sum + unit[of], 0);
    const centre = total("successes") / total("n");
    const rates = hierarchicalRates(units, {confidence: 0.9})?.rates;
    return units.map((_, b) => (rates !== undefined ? (rates[b]?.mean ?? centre) - centre : 0));
  });
}
