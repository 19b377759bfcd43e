import type {Interval, Proportion} from "../statistics/interval.js";
import {wilsonInterval} from "../statistics/wilsonInterval.js";
import {confidence} from "./poststratified.js";
import {ranksTold, rowsBy, type YearCounts} from "./yearCounts.js";

/** Of the logements offered to the candidate of a rank, those that this candidate refused. */
export interface RefusalRank extends Proportion {
  readonly rang: number;
  readonly interval: Interval;
}

/** Refusals by rank, where the file gives the rank of who accepted: who accepts at the third rank came after two refusals. */
export function refusalRanks(counts: YearCounts): RefusalRank[] {
  const [row] = rowsBy(counts.ranks, ranksTold + 1, {groups: 1, groupOf: () => 0});
  return row.slice(0, ranksTold - 1).flatMap((_, r) => {
    const n = row.slice(r, ranksTold).reduce((a, b) => a + b, 0);
    if (n === 0) return [];
    const successes = n - row[r];
    return [{rang: r + 1, successes, n, interval: wilsonInterval({successes, n}, confidence)}];
  });
}
