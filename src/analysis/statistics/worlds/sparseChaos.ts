import {type ChaosTerm, chaosBasis} from "./chaosBasis.js";
import {leastAnglePath} from "./leastAnglePath.js";
import {legendre} from "./legendre.js";
import {screenInputs} from "./screenInputs.js";

export interface SparseChaosOptions {
  /** Greatest total degree; every degree from 1 to it is tried, the best kept. */
  readonly degree?: number;
  /** q of the hyperbolic truncation, in (0, 1]; 1 keeps every mixed term. */
  readonly hyperbolic?: number;
  /** Inputs kept by `screenInputs` before any term is tried. */
  readonly keep?: number;
}

/** A polynomial that stands for a simulation, and what it says of each input. */
export interface SparseChaos {
  /** Mean over the worlds drawn, in the unit of the outcome. */
  readonly mean: number;
  readonly terms: readonly {readonly term: ChaosTerm; readonly coefficient: number}[];
  /** Variance that the polynomial explains: Σ coefficient², in squared units. */
  readonly variance: number;
  /** The degree that was kept. */
  readonly degree: number;
  /** 1 − corrected leave-one-out error ÷ variance of the values; optimistic when terms are chosen among many: see `foldedQ2`. */
  readonly q2: number;
  /** Shares of `variance`, by input: alone, and with interactions; NaN when no term was kept. */
  readonly first: readonly number[];
  readonly total: readonly number[];
}

/**
 * Sparse polynomial chaos by least-angle regression (Blatman & Sudret, "Adaptive sparse polynomial chaos expansion based on least
 * angle regression", 2011): Legendre polynomials of one or two inputs, those that pay chosen by the leave-one-out error.
 *
 * `points[world][input]` in [0, 1] and independent, uniform there: the place of each hypothesis in its law, not its value, else
 * indices are not shares of variance. One value a world, a number. A RangeError on a point outside, a value missing, under ten worlds.
 */
export function sparseChaos(
  points: readonly ArrayLike<number>[],
  values: readonly number[],
  {degree = 3, hyperbolic = 0.75, keep = 40}: SparseChaosOptions = {}
): SparseChaos {
  check(points, values);
  const inputs = screenInputs(points, values, {keep, degree});
  const tables = new Map(
    inputs.map((input) => [input, points.map((point) => legendre(point[input], degree))])
  );
  let best: {path: ReturnType<typeof leastAnglePath>; terms: ChaosTerm[]; degree: number} | undefined;
  for (let tried = 1; tried <= degree; tried++) {
    const terms = chaosBasis(inputs, {degree: tried, hyperbolic});
    const columns = terms.map((term) =>
      Float64Array.from(points, (_, row) =>
        term.reduce((product, factor) => product * tables.get(factor.input)![row][factor.degree], 1)
      )
    );
    const path = leastAnglePath(columns, values);
    if (best === undefined || path.error < best.path.error)
      best = {path, terms: path.taken.map((t) => terms[t]), degree: tried};
  }
  if (best === undefined) throw new RangeError(`degree must be 1 at least: ${degree}`);

  const [mean, ...coefficients] = best.path.coefficients;
  const terms = best.terms.map((term, t) => ({term, coefficient: coefficients[t]}));
  const shares = (counts: (term: ChaosTerm, input: number) => boolean) =>
    Array.from({length: points[0].length}, (_, input) => {
      const kept = terms.filter(({term}) => counts(term, input));
      return kept.reduce((sum, {coefficient}) => sum + coefficient * coefficient, 0) / variance;
    });
  const variance = coefficients.reduce((sum, c) => sum + c * c, 0);
  return {
    mean,
    terms,
    variance,
    degree: best.degree,
    q2: 1 - best.path.error / varianceOf(values),
    first: shares((term, input) => term.length === 1 && term[0].input === input),
    total: shares((term, input) => term.some((factor) => factor.input === input))
  };
}

function check(points: readonly ArrayLike<number>[], values: readonly number[]): void {
  if (points.length !== values.length || values.length < 10)
    throw new RangeError(`${points.length} points and ${values.length} values, ten at least`);
  const silent = values.findIndex((y) => !Number.isFinite(y));
  if (silent >= 0) throw new RangeError(`value ${silent} is ${values[silent]}`);
  points.forEach((point, i) => {
    for (let d = 0; d < point.length; d++)
      if (!(point[d] >= 0 && point[d] <= 1))
        throw new RangeError(`coordinate ${d} of point ${i} is outside [0, 1]: ${point[d]}`);
  });
}

function varianceOf(values: readonly number[]): number {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  return values.reduce((sum, y) => sum + (y - mean) * (y - mean), 0) / values.length;
}
