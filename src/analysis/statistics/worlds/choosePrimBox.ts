import type {PrimBox} from "./primBox.js";
import {type PruneOptions, prunePrimBox} from "./prunePrimBox.js";

/**
 * The box of a trajectory to tell: each is pruned (`prunePrimBox`: at most three inputs, none that chance would give), and the
 * greatest harmonic mean of coverage and density (van Rijsbergen's F, 1979) is kept; the first of equals, so the one with more
 * worlds. A box without limits means that none says more than "everywhere". Bryant & Lempert (2010) leave this choice
 * to people: show the trajectory beside it. `points` and `cases` are those that the trajectory was found on.
 */
export function choosePrimBox(
  trajectory: readonly PrimBox[],
  points: readonly ArrayLike<number>[],
  cases: readonly boolean[],
  options: PruneOptions = {}
): PrimBox {
  if (trajectory.length === 0) throw new RangeError("no box to choose from");
  const everywhere = trajectory[0];
  const told = trajectory
    .map((box) => prunePrimBox(box, points, cases, options))
    .filter(({limits}) => limits.length > 0);
  return told.reduce((best, box) => (harmonicMean(box) > harmonicMean(best) ? box : best), everywhere);
}

function harmonicMean({coverage, density}: PrimBox): number {
  return coverage + density > 0 ? (2 * coverage * density) / (coverage + density) : 0;
}
