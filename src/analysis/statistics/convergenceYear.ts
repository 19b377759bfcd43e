import {wilsonInterval} from "./wilsonInterval.js";

/** When the replicates come within tolerance: first year, and first year after which none falls out again. */
export interface ConvergenceYear {
  readonly first: number | undefined;
  readonly sustained: number | undefined;
  /** Share of replicates within tolerance each year, and the lower end of its Wilson interval. */
  readonly shares: readonly number[];
  readonly lowerEnds: readonly number[];
}

/**
 * Index of the first year in which at least `confidence` of the replicates have a gap of at most `tolerance`.
 * `gaps[replicate][year]`, in the unit of `tolerance`. Undefined when no year does.
 */
export function convergenceYear(
  gaps: readonly (readonly number[])[],
  {tolerance, confidence = 0.9}: {tolerance: number; confidence?: number}
): ConvergenceYear {
  if (gaps.length === 0) throw new RangeError("no replicate");
  const within = gaps[0].map(
    (_, year) => gaps.filter((replicate) => Math.abs(replicate[year]) <= tolerance).length
  );
  const shares = within.map((count) => count / gaps.length);
  const held = shares.map((share) => share >= confidence);
  const lastMiss = held.lastIndexOf(false);
  const first = held.indexOf(true);
  return {
    first: first < 0 ? undefined : first,
    sustained: lastMiss + 1 < held.length ? lastMiss + 1 : undefined,
    shares,
    lowerEnds: within.map((successes) => wilsonInterval({successes, n: gaps.length}).low)
  };
}
