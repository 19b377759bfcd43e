import {mean} from "../statistics/mean.js";
import {pairedInterval} from "../statistics/pairedInterval.js";
import {pairedPValue} from "./pairedPValue.js";

/** One scenario as the ranking sees it: the criterion in each replicate, on draws shared with the others. */
export interface Ranked {
  readonly id: string;
  readonly values: readonly number[];
}

export interface RankingOptions {
  readonly prefer: "moins" | "plus";
  /** Probability that every conclusion of every look holds, in [0, 1]. */
  readonly confidence: number;
  /** Times the ranking may be looked at in all, this one included. */
  readonly looks: number;
  /** Differences under this are too small to matter. */
  readonly least: number;
}

/** The leader against another scenario; the interval is widened for the number of pairs and of looks. */
export interface RankedPair {
  readonly better: string;
  readonly worse: string;
  /** Worse minus better. */
  readonly difference: {readonly mean: number; readonly low: number; readonly high: number};
  readonly verdict: "separes" | "equivalents" | "indecis";
}

/** Who leads, and whether that is settled. */
export interface Ranking {
  readonly status: "decide" | "exaequo" | "indecis";
  /** The winner when it is decided; those that nothing tells apart, or nothing that matters, otherwise. */
  readonly leaders: readonly string[];
  /** From the best mean to the worst. */
  readonly order: readonly {readonly id: string; readonly mean: number}[];
  readonly pairs: readonly RankedPair[];
}

/**
 * Whether the scenario with the best mean is ahead of each of the others. The level is split evenly between all pairs,
 * since the leader is chosen by the data, and between all looks, since one stops when the answer pleases: by
 * Bonferroni's inequality, stopping early then costs nothing to the confidence.
 */
export function ranking(scenarios: readonly Ranked[], options: RankingOptions): Ranking {
  const {prefer, confidence, looks, least} = options;
  const sign = prefer === "moins" ? 1 : -1;
  const order = scenarios
    .map(({id, values}) => ({id, mean: mean(values), values}))
    .sort((a, b) => sign * (a.mean - b.mean));
  const [leader, ...others] = order;
  const comparisons = (order.length * (order.length - 1)) / 2;
  const level = 1 - (1 - confidence) / (looks * comparisons);
  const pairs = others.map(({id, values}): RankedPair => {
    const {
      mean: middle,
      standardError,
      low,
      high
    } = pairedInterval({before: leader.values, after: values}, level);
    const p = pairedPValue({mean: middle, se: standardError, n: values.length});
    return {
      better: leader.id,
      worse: id,
      difference: {mean: middle, low, high},
      verdict: verdictOf({low, high}, {least, sure: p <= 1 - level})
    };
  });
  const undecided = pairs.filter(({verdict}) => verdict === "indecis");
  const tied = pairs.filter(({verdict}) => verdict !== "separes").map(({worse}) => worse);
  return {
    status: undecided.length > 0 ? "indecis" : tied.length > 0 ? "exaequo" : "decide",
    leaders: [leader.id, ...tied],
    order: order.map(({id, mean: middle}) => ({id, mean: middle})),
    pairs
  };
}

/** Equivalence first: a difference too small to matter settles nothing, however sure. Few pairs that never vary are not sure. */
function verdictOf(
  {low, high}: {low: number; high: number},
  {least, sure}: {least: number; sure: boolean}
): RankedPair["verdict"] {
  if (low > -least && high < least) return "equivalents";
  return sure && (low > 0 || high < 0) ? "separes" : "indecis";
}

/** Replicates at each look, doubling from the first to the budget. */
export function looksOf(first: number, budget: number): number[] {
  const looks = [Math.min(first, budget)];
  while (looks[looks.length - 1] < budget) looks.push(Math.min(budget, 2 * looks[looks.length - 1]));
  return looks;
}
