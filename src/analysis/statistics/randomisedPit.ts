/**
 * Randomised probability integral transform of a count (Czado, Gneiting & Held 2009): uniform when the ensemble is calibrated.
 * `u`, uniform in [0, 1), is drawn by the caller.
 */
export function randomisedPit(ensemble: readonly number[], observed: number, u: number): number {
  if (ensemble.length === 0) throw new RangeError("ensemble is empty");
  let below = 0;
  let equal = 0;
  for (const member of ensemble) {
    if (member < observed) below++;
    else if (member === observed) equal++;
  }
  return (below + u * equal) / ensemble.length;
}
