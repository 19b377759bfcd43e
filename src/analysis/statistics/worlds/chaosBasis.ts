import {deterministicPower} from "../../../core/numbers/deterministicPower.js";

/** A term of a polynomial chaos: the product of Legendre polynomials of one or two inputs, degrees from 1. */
export type ChaosTerm = readonly {readonly input: number; readonly degree: number}[];

/**
 * Candidate terms over some inputs: total degree up to `degree`, at most two inputs each, and (Σ degreeᵠ)^(1/q) ≤ degree, the
 * hyperbolic truncation of Blatman & Sudret (2011): q = 1 keeps all, a lower q fewer mixed terms. The constant is not among them.
 */
export function chaosBasis(
  inputs: readonly number[],
  {degree, hyperbolic}: {degree: number; hyperbolic: number}
): ChaosTerm[] {
  if (!(hyperbolic > 0 && hyperbolic <= 1 && Number.isInteger(degree) && degree >= 1))
    throw new RangeError(`degree ${degree}, hyperbolic truncation ${hyperbolic}`);
  const degrees = Array.from({length: degree}, (_, k) => k + 1);
  const powers = degrees.map((k) => deterministicPower(k, hyperbolic));
  const most = powers[degree - 1] * (1 + 1e-12);
  const mixed = degrees.flatMap((a) =>
    degrees.filter((b) => powers[a - 1] + powers[b - 1] <= most).map((b) => [a, b] as const)
  );
  const alone = inputs.flatMap((input) => degrees.map((k) => [{input, degree: k}]));
  const pairs = inputs.flatMap((first, i) =>
    inputs.slice(i + 1).flatMap((second) =>
      mixed.map(([a, b]) => [
        {input: first, degree: a},
        {input: second, degree: b}
      ])
    )
  );
  return [...alone, ...pairs];
}
