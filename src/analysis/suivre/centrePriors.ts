import {deterministicLog} from "../../core/numbers/deterministicLog.js";
import {mean} from "../statistics/mean.js";
import type {FollowerRates, FollowingWorld} from "./followerLaws.js";
import type {FollowingHypotheses} from "./followingHypotheses.js";

interface Centre {
  readonly mean: number;
  readonly variance: number;
}

/** What is known of the rates of both kinds before the file is read. */
export interface CentrePriors {
  readonly others: readonly Centre[];
  readonly follows: readonly Centre[];
  readonly likeness: FollowingHypotheses["commissionLikeness"];
}

/** Mean over the worlds, and their spread with what one kind does to the other. */
export function centrePriors(
  worlds: readonly FollowingWorld[],
  {spill, commissionLikeness}: FollowingHypotheses
): CentrePriors {
  const of = (kind: "others" | "follows") =>
    (worlds[0]?.[kind] ?? []).map((_, g): Centre => {
      const values = worlds.map((world) => world[kind][g]);
      const centre = mean(values);
      const spread = mean(values.map((value) => (value - centre) * (value - centre)));
      return {mean: centre, variance: spread + spill * spill};
    });
  return {others: of("others"), follows: of("follows"), likeness: commissionLikeness};
}

/**
 * Logarithm of the odds of some rates before the file is read; −∞ where they cannot be: followers stand on the side of the objective where
 * worlds put them.
 */
export function logPrior({others, follows, strengths}: FollowerRates, priors: CentrePriors): number {
  const [least, most] = priors.likeness;
  for (const strength of [strengths.others, strengths.follows])
    if (strength < least || strength > most) return Number.NEGATIVE_INFINITY;
  let log = 0;
  for (let g = 0; g < others.length; g++) {
    const side = priors.follows[g].mean - priors.others[g].mean;
    if ((follows[g] - others[g]) * side < 0) return Number.NEGATIVE_INFINITY;
    for (const [rate, {mean: centre, variance}] of [
      [others[g], priors.others[g]],
      [follows[g], priors.follows[g]]
    ] as const) {
      if (!(rate > 0.01 && rate < 0.99)) return Number.NEGATIVE_INFINITY;
      log -= ((rate - centre) * (rate - centre)) / (2 * variance) + deterministicLog(variance) / 2;
    }
  }
  return log;
}
