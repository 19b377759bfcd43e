import {GrowingFit} from "./growingFit.js";
import {legendre} from "./legendre.js";

/**
 * The inputs that matter most alone, `keep` of them at most, in ascending order: ranked by the adjusted share of variance that a
 * polynomial of one input explains (degree up to three). An input that acts through interactions alone is lost when there are more inputs than
 * `keep`. `points[world][input]` in [0, 1], one value a world.
 */
export function screenInputs(
  points: readonly ArrayLike<number>[],
  values: readonly number[],
  {keep, degree}: {keep: number; degree: number}
): number[] {
  const inputs = Array.from({length: points[0]?.length ?? 0}, (_, input) => input);
  if (inputs.length <= keep) return inputs;
  const shares = inputs.map((input) => unexplained(input, {points, values, degree: Math.min(3, degree)}));
  return [...inputs]
    .sort((a, b) => shares[a] - shares[b] || a - b)
    .slice(0, keep)
    .sort((a, b) => a - b);
}

function unexplained(
  input: number,
  {points, values, degree}: {points: readonly ArrayLike<number>[]; values: readonly number[]; degree: number}
): number {
  const fit = new GrowingFit(values);
  const rows = points.map((point) => legendre(point[input], degree));
  for (let k = 0; k <= degree; k++) fit.add(rows.map((row) => row[k]));
  return fit.residuals.reduce((sum, r) => sum + r * r, 0) / (values.length - fit.size);
}
