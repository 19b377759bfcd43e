import {deterministicPower} from "../../core/numbers/deterministicPower.js";

/** Whether some rule of choice reaches a profile; if not, the brackets that ask too much. */
export interface Reach {
  readonly reachable: boolean;
  /** Indices of the brackets whose joint share is nearest to, or furthest beyond, its ceiling. */
  readonly tightest: readonly number[];
  /** What they ask and the most they can get: 1 − (1 − d(A))ⁿ. */
  readonly asked: number;
  readonly ceiling: number;
}

/**
 * Whether `profile` can be chosen by any rule among `n` candidates drawn from `pool`: Artstein's inequalities (1983)
 * over every set of brackets. Both are shares that sum to 1.
 */
export function reachableProfile(
  profile: readonly number[],
  {pool, n}: {pool: readonly number[]; n: number}
): Reach {
  if (profile.length !== pool.length)
    throw new RangeError(`profile and pool differ in length: ${profile.length} and ${pool.length}`);
  let reach: Reach = {reachable: true, tightest: [], asked: 0, ceiling: 1};
  let smallestMargin = Number.POSITIVE_INFINITY;
  for (let subset = 1; subset < (1 << pool.length) - 1; subset++) {
    const brackets = pool.map((_, k) => k).filter((k) => ((subset >> k) & 1) === 1);
    const asked = brackets.reduce((sum, k) => sum + profile[k], 0);
    const drawn = brackets.reduce((sum, k) => sum + pool[k], 0);
    const ceiling = 1 - deterministicPower(Math.max(0, 1 - drawn), n);
    if (ceiling - asked < smallestMargin) {
      smallestMargin = ceiling - asked;
      reach = {reachable: smallestMargin >= -1e-12, tightest: brackets, asked, ceiling};
    }
  }
  return reach;
}
