import {varianceShares} from "../../statistics/worlds/varianceShares.js";
import {weightedQuantile} from "../../statistics/worlds/weightedQuantile.js";
import {fanLevels} from "../projection/projection.js";

/** Futures of worlds, one world after the other, and the weight of each world. */
export interface WeightedFutures {
  readonly values: readonly number[];
  readonly perWorld: number;
  readonly weights: ArrayLike<number>;
}

/** Quantiles at `fanLevels` of what the weighted worlds give; a future that says nothing is left out, [] when none speaks. */
export function weightedFan(futures: WeightedFutures): number[] {
  const quantiles = fanLevels.map((level) => predictiveQuantile(futures, level));
  return quantiles.some(Number.isNaN) ? [] : quantiles;
}

/**
 * Quantile that one more future falls under with probability `p`: of type 6 (Weibull; Hyndman & Fan 1996) for as many futures
 * as those are worth, where type 7 would hold only (n − 1) ÷ (n + 1) of what it says. With few of them the ends are those of
 * the futures drawn. Replicates of one world resemble each other: R of them are worth R ÷ (1 + (R − 1) ρ), ρ being their
 * intraclass correlation (Kish 1965).
 */
export function predictiveQuantile(futures: WeightedFutures, p: number): number {
  const {values, perWorld, weights} = futures;
  const own = values.map((value, i) => (Number.isNaN(value) ? 0 : weights[Math.floor(i / perWorld)]));
  const total = own.reduce((a, b) => a + b, 0);
  if (!(total > 0)) return Number.NaN;
  const byWorld = new Float64Array(values.length / perWorld);
  own.forEach((weight, i) => {
    byWorld[Math.floor(i / perWorld)] += weight;
  });
  const worlds = (total * total) / byWorld.reduce((sum, weight) => sum + weight * weight, 0);
  const n = (worlds * perWorld) / (1 + (perWorld - 1) * likeness(futures));
  const level = n > 1 ? (p * (n + 1) - 1) / (n - 1) : p;
  return weightedQuantile(
    values.map((value) => (Number.isNaN(value) ? 0 : value)),
    own,
    Math.min(1, Math.max(0, level))
  );
}

/** Intraclass correlation of the replicates of a world; 1 where it cannot be told. */
function likeness({values, perWorld}: WeightedFutures): number {
  const table = worldTable(values, perWorld).filter((row) => !row.some(Number.isNaN));
  if (table.length < 2 || perWorld < 2) return 1;
  const {chanceShare} = varianceShares(table);
  return Number.isNaN(chanceShare) ? 1 : 1 - chanceShare;
}

/** Futures, one world after the other, as a row a world. */
export function worldTable(values: readonly number[], perWorld: number): number[][] {
  return Array.from({length: values.length / perWorld}, (_, w) =>
    values.slice(w * perWorld, (w + 1) * perWorld)
  );
}
