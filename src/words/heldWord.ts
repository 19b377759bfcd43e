import type {Estimate} from "../analysis/indicateurs/result.js";

/** Whether the objective in force in a year is held, its gap being within tolerance in nine draws of ten; chance alone is read. */
export function heldWord({mean, q05, q95}: Estimate, tolerance: number): string {
  if (!Number.isFinite(mean)) return "non mesuré";
  if (q95 <= tolerance) return "tenu";
  return q05 > tolerance ? "perdu" : "selon le tirage";
}
