import type {ReviewedAttribution} from "../bilan/reviewedAttribution.js";
import type {MeasureContext} from "./signableMeasures.js";

/** Bailleurs whose CAL weigh most. */
const busiest = 3;

/** The bailleurs that attribute most of the lines read, and what they weigh; unnamed where no names are given. */
export function busiestBailleurs(
  attributions: readonly Pick<ReviewedAttribution, "bailleur">[],
  {names}: {readonly names: readonly string[] | undefined}
): MeasureContext["busiest"] {
  const counts = new Map<number, number>();
  for (const {bailleur} of attributions) counts.set(bailleur, (counts.get(bailleur) ?? 0) + 1);
  const first = [...counts].sort(([a, n], [b, m]) => m - n || a - b).slice(0, busiest);
  const share = first.reduce((sum, [, n]) => sum + n, 0) / Math.max(1, attributions.length);
  return {
    ...{count: first.length, share},
    ...(names && {names: first.map(([bailleur]) => names[bailleur])})
  };
}
