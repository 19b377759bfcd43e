import {reweight} from "../../statistics/worlds/reweight.js";

/** Effective worlds under which quantiles of the survivors say little. */
export const fewestWorlds = 20;

/** Worlds as an observed year weighs them. */
export interface WeighedWorlds {
  /** A weight a world, summing to 1: what bars and shares are made of. */
  readonly weights: Float64Array;
  /** Effective number of worlds that the year leaves, before anything is softened. */
  readonly effectiveSize: number;
  /** Power of the likelihood behind `weights`: 1 where the year leaves worlds enough. */
  readonly power: number;
}

/**
 * Weights from several log-likelihoods a world, of parts of the year that chance moves apart from each other. Where they
 * leave fewer than `fewestWorlds`, the likelihood is raised to the greatest power that leaves as many (a coarsened posterior:
 * Miller & Dunson, "Robust Bayesian inference via coarsening", 2019): no bar rests on two or three worlds.
 */
export function weighWorlds(...parts: readonly (readonly number[])[]): WeighedWorlds {
  const logs = parts[0].map((_, w) => parts.reduce((sum, part) => sum + part[w], 0));
  const {weights, effectiveSize} = reweight(logs);
  if (effectiveSize >= fewestWorlds) return {weights, effectiveSize, power: 1};
  const softened = (power: number) => reweight(logs.map((log) => (power === 0 ? 0 : power * log)));
  let [enough, few] = [0, 1];
  for (let i = 0; i < 40 && logs.length > fewestWorlds; i++) {
    const power = (enough + few) / 2;
    if (softened(power).effectiveSize >= fewestWorlds) enough = power;
    else few = power;
  }
  return {weights: softened(enough).weights, effectiveSize, power: enough};
}
