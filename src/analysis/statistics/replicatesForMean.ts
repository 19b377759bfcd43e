import {studentQuantile} from "./studentQuantile.js";

/** Fewest replicates for which the mean's interval has a half-width of at most `half`, for a known `deviation`. */
export function replicatesForMean({
  deviation,
  half,
  confidence = 0.95
}: {
  deviation: number;
  half: number;
  confidence?: number;
}): number {
  if (!(deviation >= 0 && half > 0))
    throw new RangeError(`deviation and half-width must be positive: ${deviation}, ${half}`);
  let n = 2;
  const width = (size: number) =>
    (studentQuantile(0.5 + confidence / 2, size - 1) * deviation) / Math.sqrt(size);
  let step = 1;
  while (width(n + step) > half) step *= 2;
  for (; step >= 1; step /= 2) if (width(n + step) > half) n += step;
  return width(n) > half ? n + 1 : n;
}
