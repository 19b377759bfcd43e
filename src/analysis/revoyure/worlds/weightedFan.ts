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
 * Quantile that one more future falls under with probability `p`: of type 6 (Weibull; Hyndman & Fan 1996) for as many
 * futures as worlds are worth, where type 7 would hold only (n − 1) ÷ (n + 1) of what it says. With few worlds the ends are
 * those of the futures drawn.
 */
export function predictiveQuantile({values, perWorld, weights}: WeightedFutures, p: number): number {
  const own = values.map((value, i) => (Number.isNaN(value) ? 0 : weights[Math.floor(i / perWorld)]));
  const total = own.reduce((a, b) => a + b, 0);
  if (!(total > 0)) return Number.NaN;
  const byWorld = new Float64Array(values.length / perWorld);
  own.forEach((weight, i) => {
    byWorld[Math.floor(i / perWorld)] += weight;
  });
  const n = (total * total) / byWorld.reduce((sum, weight) => sum + weight * weight, 0);
  const level = n > 1 ? (p * (n + 1) - 1) / (n - 1) : p;
  return weightedQuantile(
    values.map((value) => (Number.isNaN(value) ? 0 : value)),
    own,
    Math.min(1, Math.max(0, level))
  );
}
