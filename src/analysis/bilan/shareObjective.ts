import type {Proportion} from "../statistics/interval.js";

/** A share to reach or not to exceed, in [0, 1]. */
export interface ShareObjective {
  readonly target: number;
  readonly direction: "atLeast" | "atMost";
  /** Avenant that set the target; absent when the convention itself did. */
  readonly avenant?: string;
}

const parts = 10_000;

/** Whether counts reach the objective, in integers: 2x ≤ n for "at most 50 %", 20x ≥ 9n for "45 % at least". */
export function reaches({successes, n}: Proportion, {target, direction}: ShareObjective): boolean {
  const left = successes * parts;
  const right = Math.round(target * parts) * n;
  return direction === "atLeast" ? left >= right : left <= right;
}
