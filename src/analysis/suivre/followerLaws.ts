import {deterministicExp} from "../../core/numbers/deterministicExp.js";
import {logGamma} from "../statistics/logGamma.js";
import type {CalCounts} from "./calCounts.js";

/** What a world gives of each class: share of the low set where no commission follows, and where all do. */
export interface FollowingWorld {
  readonly others: readonly number[];
  readonly follows: readonly number[];
  /** Of the worlds; they need not sum to 1. */
  readonly weight: number;
}

/** Strengths that the spread of the commissions about the share of their world may have: what an example weighs, in attributions. */
export const strengths = [10, 25, 60, 150];

/** How likely the counts of each commission are in a world, for two strengths. */
export interface FollowerLaws {
  /** Log-likelihood of all of them were none to follow. */
  readonly base: number;
  /** Of each: likelihood were it to follow, over that were it not. */
  readonly ratios: Float64Array;
}

/** Odds beyond which counts are taken as certain of nothing more: a model is never that sure. */
const mostLog = 50;

/** Counts of the commissions under each pair of strengths, of those that do not follow then of those that do. */
export function followerLaws(cals: readonly CalCounts[], world: FollowingWorld): FollowerLaws[] {
  const logsOf = (centres: readonly number[]) =>
    strengths.map((strength) => Float64Array.from(cals, (cal) => logOf(cal, centres, strength)));
  const [others, follows] = [logsOf(world.others), logsOf(world.follows)];
  return others.flatMap((own) =>
    follows.map((followed) => ({
      base: own.reduce((a, b) => a + b, 0),
      ratios: followed.map((log, c) => deterministicExp(Math.min(mostLog, Math.max(-mostLog, log - own[c]))))
    }))
  );
}

/** Beta-binomial log-likelihood of the counts of a commission, class by class, without what no law changes. */
function logOf({low, n}: CalCounts, centres: readonly number[], strength: number): number {
  let sum = 0;
  for (let g = 0; g < n.length; g++) {
    if (n[g] === 0) continue;
    const a = centres[g] * strength;
    const b = (1 - centres[g]) * strength;
    sum +=
      logGamma(a + low[g]) +
      logGamma(b + n[g] - low[g]) -
      logGamma(strength + n[g]) -
      logGamma(a) -
      logGamma(b) +
      logGamma(strength);
  }
  return sum;
}
