/** One hard target of a world's fit, in its own unit. */
export interface HardTarget {
  readonly name: string;
  readonly target: number;
  readonly reached: number;
  /** One standard deviation of what is tolerated between the model and the target. */
  readonly tolerance: number;
  /** Standard error of `reached`: the fit saw few replicates. */
  readonly standardError: number;
}

/** How far a world is from its targets, in standard deviations of the worst one. */
export interface Implausibility {
  readonly implausibility: number;
  readonly worst: string;
  /** Kept: under three (Pukelsheim, "The three sigma rule", 1994: at most 5 % of any unimodal law lies beyond). */
  readonly kept: boolean;
}

/**
 * History matching (Vernon, Goldstein & Bower, "Galaxy formation: a Bayesian uncertainty analysis", 2010): the greatest over
 * targets of |reached − target| ÷ √(tolerance² + se²). A target not reached at all (NaN) is infinitely far; at equal
 * distances the first is named. A RangeError without target, or when tolerance and error of one are both 0.
 */
export function implausibility(targets: readonly HardTarget[]): Implausibility {
  if (targets.length === 0) throw new RangeError("no target to be far from");
  const distances = targets.map(distanceOf);
  const worst = distances.reduce((best, distance, i) => (distance > distances[best] ? i : best), 0);
  return {implausibility: distances[worst], worst: targets[worst].name, kept: distances[worst] < 3};
}

function distanceOf({name, reached, target, tolerance, standardError}: HardTarget): number {
  const variance = tolerance * tolerance + standardError * standardError;
  if (!(variance > 0)) throw new RangeError(`${name} has neither tolerance nor error: ${variance}`);
  const distance = Math.abs(reached - target) / Math.sqrt(variance);
  return Number.isNaN(distance) ? Number.POSITIVE_INFINITY : distance;
}
