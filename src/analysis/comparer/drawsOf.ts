import {quantileSorted} from "../statistics/quantile.js";

/** Between what nine paired differences in ten fall, draw by draw: quantiles 5 and 95 % of type 7. */
export function drawsOf({before, after}: {before: readonly number[]; after: readonly number[]}): {
  readonly q05: number;
  readonly q95: number;
} {
  const differences = after.map((value, i) => value - before[i]).sort((a, b) => a - b);
  return {q05: quantileSorted(differences, 0.05), q95: quantileSorted(differences, 0.95)};
}
