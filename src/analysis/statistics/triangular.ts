/** A triangular law: from `min` to `max`, most likely at `mode`. */
export interface Triangular {
  readonly min: number;
  readonly mode: number;
  readonly max: number;
}

/** Checks that a triangular law stands in order; a law reduced to one point is allowed. */
export function checkTriangular({min, mode, max}: Triangular): void {
  if (!(min <= mode && mode <= max && max - min < Number.POSITIVE_INFINITY))
    throw new RangeError(`a triangular law needs min <= mode <= max: ${min}, ${mode}, ${max}`);
}
