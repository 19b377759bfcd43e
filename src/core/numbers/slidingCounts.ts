/**
 * Counts of the last half-years, [unit][slot][kind], and their sums, [unit][kind]. `opened` says when a half-year is known:
 * as it runs, or only once it is over (article 10.1, an instance each half-year), which takes one slot more.
 */
export interface SlidingCounts {
  readonly counts: Int32Array;
  readonly sums: Int32Array;
  readonly kinds: number;
  readonly slots: number;
  readonly opened: boolean;
}

/** Empty counts of so many units and kinds, over a window of half-years. */
export function slidingCounts(
  units: number,
  {kinds, halfYears, opened = true}: {kinds: number; halfYears: number; opened?: boolean}
): SlidingCounts {
  const slots = opened ? halfYears : halfYears + 1;
  return {
    counts: new Int32Array(units * slots * kinds),
    sums: new Int32Array(units * kinds),
    kinds,
    slots,
    opened
  };
}

/** Forgets everything. */
export function clearCounts({counts, sums}: SlidingCounts): void {
  counts.fill(0);
  sums.fill(0);
}

/** Opens a half-year: the one that leaves the window is forgotten; the one that ended is known from now on. */
export function slide({counts, sums, kinds, slots, opened}: SlidingCounts, step: number): void {
  const slot = step % slots;
  const last = (step + slots - 1) % slots;
  for (let unit = 0; unit * kinds < sums.length; unit++) {
    for (let kind = 0; kind < kinds; kind++) {
      const sum = unit * kinds + kind;
      if (!opened) sums[sum] += counts[(unit * slots + last) * kinds + kind];
      const leaving = (unit * slots + slot) * kinds + kind;
      sums[sum] -= counts[leaving];
      counts[leaving] = 0;
    }
  }
}

/** Adds one to a kind of a unit in the running half-year. */
export function count(
  {counts, sums, kinds, slots, opened}: SlidingCounts,
  {step, unit, kind}: {step: number; unit: number; kind: number}
): void {
  counts[(unit * slots + (step % slots)) * kinds + kind]++;
  if (opened) sums[unit * kinds + kind]++;
}
