import {quantile} from "../quantile.js";
import {oneInputFit} from "./oneInputFit.js";

/** By how much the outer bar would narrow if one input were known. */
export interface OuterBarFall {
  /** Share of the bar, in [0, 1]: 1 − √(variance left ÷ variance). */
  readonly share: number;
  /** The same in the unit of the outcome: share × (95 % − 5 % quantile). */
  readonly width: number;
}

/**
 * Fall of the 5–95 % spread of an outcome for each input, on average over what the input turns out to be: the residual variance
 * of a one-input regression (`oneInputFit`) against the variance, the bar taken to keep its shape (exact for a normal law).
 * `points[world][input]`; `futures[world]` is one single future a world, for a bar that holds chance, or its mean for ignorance
 * alone. Falls do not add up over inputs. All 0 when nothing varies.
 */
export function outerBarFall(
  points: readonly ArrayLike<number>[],
  futures: readonly number[]
): OuterBarFall[] {
  if (points.length !== futures.length || !futures.every(Number.isFinite))
    throw new RangeError(`${points.length} points for ${futures.length} futures, a number each`);
  const n = futures.length;
  const mean = futures.reduce((a, b) => a + b, 0) / n;
  const variance = futures.reduce((sum, y) => sum + (y - mean) * (y - mean), 0) / (n - 1);
  const bar = quantile(futures, 0.95) - quantile(futures, 0.05);
  return Array.from({length: points[0]?.length ?? 0}, (_, input) => {
    const along = Float64Array.from(points, (point) => point[input]);
    const left = variance > 0 ? oneInputFit(along, futures).residualVariance / variance : 1;
    const share = 1 - Math.sqrt(Math.min(1, left));
    return {share, width: share * bar};
  });
}
