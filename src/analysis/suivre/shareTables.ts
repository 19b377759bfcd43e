import {deterministicExp} from "../../core/numbers/deterministicExp.js";
import {deterministicLog} from "../../core/numbers/deterministicLog.js";
import {betaCdf} from "../statistics/betaCdf.js";
import type {FollowerLaws} from "./followerLaws.js";
import type {FollowingHypotheses} from "./followingHypotheses.js";

/** Places of the share of a bailleur, from 0 to 1. */
const places = 40;
/** Means and likenesses of the laws that these shares may follow. */
const [means, likenesses] = [10, 8];

/** Chance of each place under each law that the shares of the bailleurs may follow: beta laws, evenly over what is supposed of them. */
export function shareLaws({shareMean, shareLikeness}: FollowingHypotheses): Float64Array[] {
  const [least, most] = shareLikeness.map(deterministicLog);
  const along = (i: number, count: number, [from, to]: readonly [number, number]) =>
    from + ((i + 0.5) / count) * (to - from);
  return Array.from({length: means * likenesses}, (_, law) => {
    const mean = along(Math.floor(law / likenesses), means, shareMean);
    const strength = deterministicExp(along(law % likenesses, likenesses, [least, most]));
    const shape = {a: mean * strength, b: (1 - mean) * strength};
    let below = 0;
    return Float64Array.from({length: places}, (__, i) => {
      const upTo = i === places - 1 ? 1 : betaCdf((i + 1) / places, shape);
      const chance = upTo - below;
      below = upTo;
      return Math.max(Number.MIN_VALUE, chance);
    });
  });
}

/** Likelihood of the commissions of a bailleur at each place of its share, against its best one. */
export interface ShareTable {
  readonly log: number;
  readonly values: Float64Array;
  /** The same by offset: they sum to `values`. */
  readonly byOffset: readonly Float64Array[];
}

/** The table of the commissions of one bailleur, from the laws and the odds of each offset. */
export function shareTable(
  cals: readonly number[],
  {followed, odds}: {followed: readonly FollowerLaws[]; odds: readonly number[]}
): ShareTable {
  const logs = followed.map(({own, ratios}, k) => {
    const base = cals.reduce((sum, c) => sum + own[c], deterministicLog(odds[k]));
    return Float64Array.from({length: places}, (_, i) => {
      const share = (i + 0.5) / places;
      // A product of a few odds stays far from the ends of what a number holds: one logarithm does for eight of them.
      let log = base;
      let product = 1;
      for (let j = 0; j < cals.length; j++) {
        product *= 1 - share + share * ratios[cals[j]];
        if (j % 8 === 7) {
          log += deterministicLog(product);
          product = 1;
        }
      }
      return log + deterministicLog(product);
    });
  });
  const log = logs.reduce(
    (most, row) => row.reduce((a, b) => Math.max(a, b), most),
    Number.NEGATIVE_INFINITY
  );
  const byOffset = logs.map((row) => row.map((one) => deterministicExp(one - log)));
  const values = Float64Array.from({length: places}, (_, i) =>
    Math.max(
      Number.MIN_VALUE,
      byOffset.reduce((sum, row) => sum + row[i], 0)
    )
  );
  return {log, values, byOffset};
}
