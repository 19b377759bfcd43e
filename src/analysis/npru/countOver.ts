import {estimate} from "../indicateurs/estimate.js";
import type {Estimate} from "../indicateurs/result.js";
import {maskThreshold} from "../statistics/mask.js";

/** A count of ménages, or that there are some but fewer than may be told. */
export type NpruCount = Estimate | {readonly under: number};

/** Estimates of so many cells: `count` fills those of one replicate. */
export function countOver<T>(
  replicates: readonly T[],
  cells: number,
  count: (counts: Float64Array, replicate: T, rank: number) => void
): Estimate[] {
  const tables = replicates.map((replicate, rank) => {
    const counts = new Float64Array(cells);
    count(counts, replicate, rank);
    return counts;
  });
  return Array.from({length: cells}, (_, cell) => estimate(tables.map((table) => table[cell])));
}

/** What may be told of a count of ménages: its mean in whole ménages is nobody, or as many as the threshold. */
export function toldCount(count: Estimate): NpruCount {
  const whole = Math.round(count.mean);
  return count.mean > 0 && whole < maskThreshold ? {under: maskThreshold} : count;
}

/** The same for a plain count. */
export function toldNumber(count: number): number | {readonly under: number} {
  return count > 0 && count < maskThreshold ? {under: maskThreshold} : count;
}
