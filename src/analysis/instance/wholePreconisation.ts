import type {ShareObjective} from "../bilan/shareObjective.js";

/** Attributions and, among them, those to ménages of low resources. */
export interface LowCounts {
  readonly n: number;
  readonly low: number;
}

/**
 * Ménages of low resources among `coming` attributions for the objective to hold over these and those carried from the
 * half-years before, in whole ménages: at most rounds down, at least rounds up, never beyond what is coming.
 */
export function wholePreconisation(
  {target, direction}: Pick<ShareObjective, "target" | "direction">,
  {carried, coming}: {readonly carried: LowCounts; readonly coming: number}
): number {
  const exact = target * (carried.n + coming) - carried.low;
  // 1e-9 keeps 0.45 × 20 at 9.
  const whole = direction === "atMost" ? Math.floor(exact + 1e-9) : Math.ceil(exact - 1e-9);
  return Math.min(coming, Math.max(0, whole));
}
