import type {Proportion} from "./interval.js";
import {quantile} from "./quantile.js";

/** Spread of units beyond what chance explains; `applies` when it is too large to be chance itself. */
export interface Overdispersion {
  readonly phi: number;
  readonly applies: boolean;
  /** Each unit's z-score, before winsorising; divide by √φ where `applies`. */
  readonly z: readonly number[];
}

/**
 * Overdispersion of shares about a common target (Spiegelhalter 2005): mean squared z after the extreme tenth at each end
 * is brought in; applied above 1 + 2√(2 ÷ units).
 */
export function overdispersion(
  units: readonly Proportion[],
  {target, trim = 0.1}: {target: number; trim?: number}
): Overdispersion {
  if (!(target > 0 && target < 1)) throw new RangeError(`target must be in (0, 1): ${target}`);
  const seen = units.filter(({n}) => n > 0);
  if (seen.length === 0) throw new RangeError("no unit has any trial");
  const z = seen.map(({successes, n}) => (successes / n - target) / Math.sqrt((target * (1 - target)) / n));
  const low = quantile(z, trim);
  const high = quantile(z, 1 - trim);
  const phi =
    z.reduce(
      (sum, score) => sum + Math.min(high, Math.max(low, score)) * Math.min(high, Math.max(low, score)),
      0
    ) / z.length;
  return {phi, applies: phi > 1 + 2 * Math.sqrt(2 / z.length), z};
}
