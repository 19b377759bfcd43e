import {type PrimBox, primBox} from "./primBox.js";
import {densitiesWithout, quasiPOf} from "./primQuasiP.js";

export interface PruneOptions {
  /** Restricted inputs that may stay. */
  readonly mostInputs?: number;
  /** Greatest quasi-p that may stay; by default 0.05 shared between all inputs (Bonferroni), since each was chosen among them. */
  readonly greatestQuasiP?: number;
}

/**
 * A box without the limits that chance would give or that are too many to tell (removal of inputs, Friedman & Fisher 1999): the
 * limit that raises density least for its number of worlds goes first, until those left are few and each has a small quasi-p.
 */
export function prunePrimBox(
  box: PrimBox,
  points: readonly ArrayLike<number>[],
  cases: readonly boolean[],
  {mostInputs = 3, greatestQuasiP = 0.05 / points[0].length}: PruneOptions = {}
): PrimBox {
  let pruned = box;
  while (pruned.limits.length > 0) {
    const without = densitiesWithout(pruned, points, cases);
    const rises = without.map((p) => (pruned.density - p) / Math.sqrt(Math.max(1e-12, p * (1 - p))));
    const weakest = rises.indexOf(Math.min(...rises));
    const sure = quasiPOf(pruned, without[weakest]) <= greatestQuasiP;
    if (sure && pruned.limits.length <= mostInputs) break;
    pruned = primBox(
      pruned.limits.filter((_, i) => i !== weakest),
      points,
      cases
    );
  }
  return pruned;
}
