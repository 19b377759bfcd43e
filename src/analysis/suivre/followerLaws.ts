import {deterministicExp} from "../../core/numbers/deterministicExp.js";
import {logGamma} from "../statistics/logGamma.js";
import type {CalCounts} from "./calCounts.js";

/** What a world gives of each class: share of the low set where no commission follows, and where all do. */
export interface FollowingWorld {
  readonly others: readonly number[];
  readonly follows: readonly number[];
}

/** Rates of the commissions: by class, those that do not follow and those that do, and how alike each kind is. */
export interface FollowerRates {
  readonly others: readonly number[];
  readonly follows: readonly number[];
  /** What the example of a kind weighs, in attributions. */
  readonly strengths: {readonly others: number; readonly follows: number};
}

/** How likely the counts of each commission are under some rates. */
export interface FollowerLaws {
  /** Log-likelihood of each were it not to follow. */
  readonly own: Float64Array;
  /** Of each: likelihood were it to follow, over that were it not. */
  readonly ratios: Float64Array;
}

/** Odds beyond which counts are taken as certain of nothing more: a model is never that sure. */
const mostLog = 50;
/** No kind of commission is all of one side. */
const leastRate = 0.01;

/** Counts of the commissions under some rates, all of them moved by `offset`: beta-binomial laws, class by class. */
export function followerLaws(
  cals: readonly CalCounts[],
  {others, follows, strengths}: FollowerRates,
  offset = 0
): FollowerLaws {
  const moved = (rates: readonly number[]) =>
    rates.map((rate) => Math.min(1 - leastRate, Math.max(leastRate, rate + offset)));
  const [without, within] = [moved(others), moved(follows)];
  const own = Float64Array.from(cals, (cal) => logOf(cal, without, strengths.others));
  const ratios = Float64Array.from(cals, (cal, c) => {
    const log = logOf(cal, within, strengths.follows) - own[c];
    return deterministicExp(Math.min(mostLog, Math.max(-mostLog, log)));
  });
  return {own, ratios};
}

/** Beta-binomial log-likelihood of the counts of a commission, without what no law changes. */
function logOf({low, n}: CalCounts, centres: readonly number[], strength: number): number {
  let sum = 0;
  for (let g = 0; g < n.length; g++) {
    if (n[g] === 0) continue;
    const a = centres[g] * strength;
    const b = (1 - centres[g]) * strength;
    sum += logGamma(a + low[g]) + logGamma(b + n[g] - low[g]) - logGamma(strength + n[g]);
    sum -= logGamma(a) + logGamma(b) - logGamma(strength);
  }
  return sum;
}
