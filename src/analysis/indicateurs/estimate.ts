import {mean} from "../statistics/mean.js";
import {quantileSorted} from "../statistics/quantile.js";
import {standardError} from "../statistics/standardError.js";
import {worldsSpread} from "../statistics/worlds/worldsSpread.js";
import type {Replicates} from "./replicates.js";
import type {Estimate} from "./result.js";

/**
 * Estimate of a quantity from its value in each replicate. A replicate where it is undefined (NaN: a share over zero
 * attributions) is left out; `n`, given only then, says how many remain. Where nothing can be said (no value, or one
 * value for `se`) the field is NaN, which JSON writes as null.
 */
export function estimate(values: ArrayLike<number>): Estimate {
  const kept = Array.from(values).filter((value) => !Number.isNaN(value));
  kept.sort((a, b) => a - b);
  const numbers = {
    mean: mean(kept),
    se: standardError(kept),
    q05: quantileSorted(kept, 0.05),
    q95: quantileSorted(kept, 0.95)
  };
  return kept.length === values.length ? numbers : {...numbers, n: kept.length};
}

/** How the figures of these replicates are estimated: with the outer bar where they are those of several worlds. */
export function estimator({perWorld}: Pick<Replicates, "perWorld">): (values: ArrayLike<number>) => Estimate {
  if (perWorld === undefined) return estimate;
  return (values) => ({...estimate(values), worlds: worldsSpread(byWorld(values, perWorld))});
}

/** Values of replicates of several worlds, [world][replicate]. */
export function byWorld(values: ArrayLike<number>, perWorld: number): number[][] {
  return Array.from({length: values.length / perWorld}, (_, w) =>
    Array.from({length: perWorld}, (_, r) => values[w * perWorld + r])
  );
}
