import {type Reweighted, reweight} from "../../statistics/worlds/reweight.js";

/** Effective worlds under which quantiles of the survivors say little. */
export const fewestWorlds = 20;

/** Worlds as an observed year weighs them. */
export interface WeighedWorlds extends Reweighted {
  /** True under `fewestWorlds`: the year picks out few of the worlds drawn. */
  readonly few: boolean;
}

/** Weights from several log-likelihoods a world, of parts of the year that chance moves apart from each other. */
export function weighWorlds(...parts: readonly (readonly number[])[]): WeighedWorlds {
  const reweighted = reweight(parts[0].map((_, w) => parts.reduce((sum, part) => sum + part[w], 0)));
  return {...reweighted, few: reweighted.effectiveSize < fewestWorlds};
}
