import type {ShareObjective} from "../bilan/shareObjective.js";

/** Attributions and, among them, those to ménages of low resources. */
export interface LowCounts {
  readonly n: number;
  readonly low: number;
}

/**
 * Ménages of low resources to have among `coming` attributions, in whole ménages: the objective on these, and the share of what
 * the half-years carried miss of it (or have in hand) that falls to one of `over` half-years. At most rounds down, at least
 * rounds up, never beyond what is coming.
 */
export function wholePreconisation(
  {target, direction}: Pick<ShareObjective, "target" | "direction">,
  {carried, coming, over}: {readonly carried: LowCounts; readonly coming: number; readonly over: number}
): number {
  const exact = target * coming + (target * carried.n - carried.low) / over;
  // 1e-9 keeps 0.45 × 20 at 9.
  const whole = direction === "atMost" ? Math.floor(exact + 1e-9) : Math.ceil(exact - 1e-9);
  return Math.min(coming, Math.max(0, whole));
}
