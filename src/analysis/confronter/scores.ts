import {crps} from "../statistics/crps.js";
import type {Interval} from "../statistics/interval.js";
import {intervalScore} from "../statistics/intervalScore.js";
import {quantileSorted} from "../statistics/quantile.js";
import type {ObservedRange} from "./observedFigure.js";

/** How a projection does on one figure; less is better for both scores, in the unit of the figure. */
export interface Scores {
  /** Undefined where only the ends of the bar are known. */
  readonly crps?: number;
  /** Of the bar at 90 % (Gneiting & Raftery 2007). */
  readonly intervalScore: number;
  readonly covered50?: boolean;
  readonly covered90: boolean;
}

const alpha = 0.1;

/**
 * Scores of single futures. Of a figure that is a range every score is the least that a value of it gives, and a bar that meets
 * it covers it: a miss is told only where no value of the range is held.
 */
export function scoreFutures(futures: readonly number[], observed: ObservedRange): Scores {
  const sorted = Float64Array.from(futures.filter((x) => !Number.isNaN(x))).sort();
  const [q05, q25, median, q75, q95] = [0.05, 0.25, 0.5, 0.75, 0.95].map((p) => quantileSorted(sorted, p));
  return {
    // The score is convex in what is observed, and least at the median.
    crps: crps(sorted, nearestTo(median, observed)),
    ...scoreBar({low: q05, high: q95}, observed),
    covered50: meets({low: q25, high: q75}, observed)
  };
}

/** Scores of a bar at 90 % of which nothing else is known. */
export function scoreBar(bar: Interval, observed: ObservedRange): Scores {
  const point = meets(bar, observed) ? Math.max(bar.low, observed.low) : nearestTo(bar.low, observed);
  return {
    intervalScore: intervalScore(bar, {observed: point, alpha}),
    covered90: meets(bar, observed)
  };
}

/**
 * 1 − score ÷ score of a forecast of one value: 1 is perfect, 0 no better than it, negative worse. NaN where that forecast is
 * right to the unit, which nothing beats. By CRPS (of one value, its distance), else by interval score (of one value, 2/α times it).
 */
export function skillAgainst(forecast: number, scores: Scores, observed: ObservedRange): number {
  const miss = Math.abs(forecast - nearestTo(forecast, observed));
  if (miss === 0) return Number.NaN;
  return scores.crps === undefined ? 1 - scores.intervalScore / ((2 / alpha) * miss) : 1 - scores.crps / miss;
}

/** The value of a range nearest to a point. */
export function nearestTo(point: number, {low, high}: ObservedRange): number {
  return Math.min(high, Math.max(low, point));
}

function meets(bar: Interval, {low, high}: ObservedRange): boolean {
  return bar.low <= high && low <= bar.high;
}
