import {legendre} from "./legendre.js";
import type {SparseChaos} from "./sparseChaos.js";

/** What a sparse chaos says of a point of [0, 1]^inputs, in the unit of the outcome. */
export function chaosAt(
  {mean, terms}: Pick<SparseChaos, "mean" | "terms">,
  point: ArrayLike<number>
): number {
  return terms.reduce(
    (sum, {term, coefficient}) =>
      sum +
      term.reduce(
        (product, {input, degree}) => product * legendre(point[input], degree)[degree],
        coefficient
      ),
    mean
  );
}
