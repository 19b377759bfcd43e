import {binomialCdf} from "./binomialCdf.js";
import {binomialQuantile} from "./binomialQuantile.js";

/** Sizes from which a test has the power asked: the power of an exact test saws, so the first size may not last. */
export interface SampleSize {
  readonly smallest: number;
  /** The size from which the power is kept for the ten that follow too. */
  readonly lasting: number;
}

/** Fewest trials from which an exact one-sided test at `alpha` tells a rate of `actual` from a `target` above it. */
export function sampleSizeForRate({
  target,
  actual,
  alpha = 0.05,
  power = 0.8
}: {
  target: number;
  actual: number;
  alpha?: number;
  power?: number;
}): SampleSize {
  if (!(actual > 0 && actual < target && target < 1))
    throw new RangeError(`needs 0 < actual < target < 1: ${actual}, ${target}`);
  let smallest: number | undefined;
  let kept = 0;
  for (let n = 1; n < 1e6; n++) {
    const alarm = binomialQuantile(alpha, {n, p: target}) - 1;
    const enough = alarm >= 0 && binomialCdf(alarm, {n, p: actual}) >= power;
    kept = enough ? kept + 1 : 0;
    if (enough) smallest ??= n;
    if (smallest !== undefined && kept === 11) return {smallest, lasting: n - 10};
  }
  throw new RangeError(`no size below a million tells ${actual} from ${target}`);
}
