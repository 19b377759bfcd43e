import {mean} from "./mean.js";

/** An alarm level, the mean number of periods before a false alarm at it, and paths for other questions. */
export interface AlarmLevel {
  readonly level: number;
  readonly meanPeriods: number;
  /** Probability of at least one false alarm within so many periods. */
  within(periods: number): number;
}

/**
 * Smallest level (to 0.01) at which paths drawn in control give an alarm after `periods` periods at least on average.
 * `path()` draws the greatest value of all charts together, period by period; a path without alarm counts for its length.
 */
export function alarmLevel(
  path: () => readonly number[],
  {periods, draws}: {periods: number; draws: number}
): AlarmLevel {
  const highest = Array.from({length: draws}, () => runningMaximum(path()));
  const lengthsAt = (level: number) =>
    highest.map((path) => {
      const first = path.findIndex((value) => value >= level);
      return first < 0 ? path.length : first + 1;
    });
  let [low, high] = [0, 1];
  while (mean(lengthsAt(high)) < periods) {
    low = high;
    high *= 2;
    if (high > 1e6) throw new RangeError(`paths too short for ${periods} periods`);
  }
  while (high - low > 0.01) {
    const middle = (low + high) / 2;
    if (mean(lengthsAt(middle)) < periods) low = middle;
    else high = middle;
  }
  return {
    level: high,
    meanPeriods: mean(lengthsAt(high)),
    within: (count) =>
      highest.filter((path) => path[Math.min(count, path.length) - 1] >= high).length / highest.length
  };
}

function runningMaximum(path: readonly number[]): number[] {
  let highest = Number.NEGATIVE_INFINITY;
  return path.map((value) => {
    highest = Math.max(highest, value);
    return highest;
  });
}
