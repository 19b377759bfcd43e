import type {ProjectedObjective} from "./projection/objectiveChances.js";
import type {PredictedIndicator} from "./projection/projection.js";
import {yearFigures} from "./projection/yearFigures.js";

/** Over some plausible worlds: gap to the objectives as signed beyond that of the best candidate of each, in points. */
export interface Regret {
  readonly worlds: number;
  readonly mean: number;
  readonly worst: number;
}

/** Regret of each option from its gap in each world, [option][world]: what not having chosen the best of that world costs. */
export function regrets(gaps: readonly (readonly number[])[]): Regret[] {
  const worlds = gaps[0].length;
  const best = Array.from({length: worlds}, (_, w) => Math.min(...gaps.map((row) => row[w])));
  return gaps.map((row) => {
    const missed = row.map((gap, w) => gap - best[w]);
    return {worlds, mean: missed.reduce((a, b) => a + b, 0) / worlds, worst: Math.max(...missed)};
  });
}

/** Farthest that a year stands from one of the objectives, in points; 0 where all are met. Mean over the futures. */
export function gapToObjectives(
  indicators: readonly PredictedIndicator[],
  objectives: readonly ProjectedObjective[],
  year: number
): number {
  const short = objectives.map(({id, objective: {target, direction}}) =>
    yearFigures(indicators, id, year).map((share) =>
      direction === "atLeast" ? target - share : share - target
    )
  );
  const farthest = short[0].map((_, r) => Math.max(0, ...short.map((futures) => 100 * futures[r])));
  return farthest.reduce((a, b) => a + b, 0) / farthest.length;
}
