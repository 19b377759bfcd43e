import {learntParameters} from "../practice/practiceStatistics.js";
import {gridSize} from "./effortPosterior.js";
import {leverageAt, meanAt, type ResponseSurface, varianceAt} from "./responseSurface.js";

/** Standard deviations beyond which a figure is not explained. */
const farthest = 4;

/**
 * Whether no value of its own parameter explains a figure: the file is not whole, or what moved it is not simulated. Kept
 * in, such a figure would drag the parameters that others tell.
 */
export function isOutOfReach(
  surface: ResponseSurface,
  {value, n}: {readonly value: number; readonly n: number}
): boolean {
  if (n === 0) return false;
  return Array.from({length: gridSize}, (_, k) => k / (gridSize - 1)).every((own) => {
    const point = learntParameters.map((__, p) => (p === surface.own ? own : 0.5));
    const sd = Math.sqrt(varianceAt(surface, point) * (surface.n / n + leverageAt(surface, point)));
    return Math.abs(value - meanAt(surface, point)) > farthest * sd;
  });
}
