import {normalQuantile} from "./normalQuantile.js";

/** Fewest replicates for which a probability near `share` is known to within `half`. */
export function replicationsForShare({
  share,
  half,
  confidence = 0.95
}: {
  share: number;
  half: number;
  confidence?: number;
}): number {
  if (!(share >= 0 && share <= 1 && half > 0))
    throw new RangeError(`share in [0, 1] and half-width positive: ${share}, ${half}`);
  const z = normalQuantile(0.5 + confidence / 2);
  return Math.ceil((z * z * share * (1 - share)) / (half * half));
}
