import type {Better} from "./robustness.js";

/**
 * Policies that no other beats on two objectives: places, in ascending order, of the pairs of which no other pair is as good
 * on both and better on one. Equal pairs are all kept; a pair with NaN is out.
 */
export function paretoFront(
  pairs: readonly (readonly [number, number])[],
  better: readonly [Better, Better]
): number[] {
  const signs = better.map((way) => (way === "low" ? 1 : -1));
  const costs = pairs.map(([a, b]) => [signs[0] * a, signs[1] * b] as const);
  const spoken = costs.map(([a, b]) => !Number.isNaN(a) && !Number.isNaN(b));
  const beats = (p: readonly [number, number], q: readonly [number, number]) =>
    p[0] <= q[0] && p[1] <= q[1] && (p[0] < q[0] || p[1] < q[1]);
  return costs.flatMap((cost, i) =>
    spoken[i] && !costs.some((other, j) => spoken[j] && beats(other, cost)) ? [i] : []
  );
}
