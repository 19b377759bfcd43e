import seedrandom from "seedrandom";
import {deterministicExp} from "../../../core/numbers/deterministicExp.js";
import {deterministicLog} from "../../../core/numbers/deterministicLog.js";
import {solvePositive} from "../../statistics/leastSquares.js";
import {logStudent} from "./logStudent.js";
import {leverageAlong, meanAt, type ResponseSurface, varianceAt} from "./responseSurface.js";

/** Points of the grid on which each parameter is known. */
export const gridSize = 101;

export interface EffortPosterior {
  /** Probability of each grid point, by parameter. */
  readonly marginals: readonly (readonly number[])[];
  /** Points drawn from the joint law, each parameter in [0, 1]. */
  readonly draws: readonly (readonly number[])[];
}

export interface EffortEvidence {
  readonly surface: ResponseSurface;
  readonly observed: {readonly value: number; readonly n: number};
}

/** Sweeps that forget the start, and sweeps kept. */
const burnIn = 60;
const defaultSweeps = 400;

/**
 * Joint law of the parameters once the figures are seen: Student's likelihood about the engine's means, with the spread, the
 * correlations and the degrees of freedom of its replicates, and what the fit does not know at that very point; explored
 * parameter by parameter on a grid (Gibbs, seeded).
 */
export function effortPosterior(
  evidence: readonly EffortEvidence[],
  {
    priors,
    seed,
    sweeps = defaultSweeps
  }: {priors: readonly (readonly number[])[]; seed: string; sweeps?: number}
): EffortPosterior {
  const told = evidence.filter(({observed}) => observed.n > 0);
  const draw = seedrandom(`effort/${seed}`);
  const precision = precisionOf(told.map(({surface}) => surface));
  const parts = told.map(({surface}) => partsOf(surface, priors.length));
  const variances = told.map(({surface}) => variancesOf(surface));
  const state = priors.map(() => Math.floor(gridSize / 2));
  const marginals = priors.map(() => new Float64Array(gridSize));
  const draws: number[][] = [];
  const gaps = new Float64Array(told.length);
  const freedom = Math.min(...told.map(({surface}) => surface.freedom), Number.POSITIVE_INFINITY);
  for (let sweep = 0; sweep < burnIn + sweeps; sweep++) {
    for (let p = 0; p < priors.length; p++) {
      const law = conditional(p);
      state[p] = pick(law, draw());
      if (sweep >= burnIn) for (let k = 0; k < gridSize; k++) marginals[p][k] += law[k] / sweeps;
    }
    if (sweep >= burnIn) draws.push(state.map((k) => k / (gridSize - 1)));
  }
  return {marginals: marginals.map((law) => [...law]), draws};

  function conditional(p: number): Float64Array {
    const law = new Float64Array(gridSize).fill(Number.NEGATIVE_INFINITY);
    let best = Number.NEGATIVE_INFINITY;
    const point = state.map((k) => k / (gridSize - 1));
    const leverages = told.map(({surface}) => leverageAlong(surface, point, {moving: p, size: gridSize}));
    for (let k = 0; k < gridSize; k++) {
      if (priors[p][k] === 0) continue;
      state[p] = k;
      law[k] = deterministicLog(priors[p][k]) + logLikelihood(leverages, k);
      if (law[k] > best) best = law[k];
    }
    let total = 0;
    for (let k = 0; k < gridSize; k++) {
      law[k] = deterministicExp(law[k] - best);
      total += law[k];
    }
    for (let k = 0; k < gridSize; k++) law[k] /= total;
    return law;
  }

  function logLikelihood(leverages: readonly Float64Array[], k: number): number {
    let product = 1;
    for (let i = 0; i < told.length; i++) {
      let mean = parts[i].constant;
      for (let p = 0; p < state.length; p++) mean += parts[i].byParameter[p][state[p]];
      const {surface, observed} = told[i];
      const variance = variances[i][state[surface.own]] * (surface.n / observed.n + leverages[i][k]);
      gaps[i] = (observed.value - mean) / Math.sqrt(variance);
      product *= variance;
    }
    let squares = 0;
    for (let i = 0; i < gaps.length; i++) {
      squares += precision[i][i] * gaps[i] * gaps[i];
      for (let j = 0; j < i; j++) squares += 2 * precision[i][j] * gaps[i] * gaps[j];
    }
    return told.length === 0 ? 0 : logStudent(squares, freedom, told.length) - deterministicLog(product) / 2;
  }
}

function pick(law: Float64Array, u: number): number {
  let sum = 0;
  for (let k = 0; k < law.length; k++) {
    sum += law[k];
    if (u < sum) return k;
  }
  return law.length - 1;
}

/** The surface in parts that add up: a constant, then what each parameter adds at each point of its grid. */
function partsOf(surface: ResponseSurface, width: number): {constant: number; byParameter: Float64Array[]} {
  const origin = new Array<number>(width).fill(0);
  const constant = meanAt(surface, origin);
  const byParameter = origin.map((_, p) =>
    Float64Array.from({length: gridSize}, (__, k) => {
      const point = [...origin];
      point[p] = k / (gridSize - 1);
      return meanAt(surface, point) - constant;
    })
  );
  return {constant, byParameter};
}

/** Variance of one replicate by the figure's own parameter. */
function variancesOf(surface: ResponseSurface): Float64Array {
  return Float64Array.from({length: gridSize}, (_, k) => {
    const at: number[] = [];
    at[surface.own] = k / (gridSize - 1);
    return varianceAt(surface, at);
  });
}

/** Inverse of the correlations of the residuals, a little drawn to independence: they come from few replicates. */
export function precisionOf(surfaces: readonly ResponseSurface[]): number[][] {
  const kept = 0.95;
  const correlation = surfaces.map((a, i) =>
    surfaces.map((b, j) => (i === j ? 1 : kept * correlationOf(a.standardised, b.standardised)))
  );
  return correlation.map((_, i) =>
    solvePositive(
      correlation,
      surfaces.map((__, j) => (i === j ? 1 : 0))
    )
  );
}

function correlationOf(a: readonly number[], b: readonly number[]): number {
  let [ab, aa, bb] = [0, 0, 0];
  a.forEach((x, i) => {
    ab += x * b[i];
    aa += x * x;
    bb += b[i] * b[i];
  });
  return aa > 0 && bb > 0 ? ab / Math.sqrt(aa * bb) : 0;
}
