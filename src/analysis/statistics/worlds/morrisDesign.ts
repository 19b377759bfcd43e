import {keyedChance} from "./keyedChance.js";

/** Trajectories of one-at-a-time steps on a grid of [0, 1]^dimensions. */
export interface MorrisDesign {
  readonly dimensions: number;
  /** Trajectories one after the other, each of dimensions + 1 points that differ by one coordinate from the one before. */
  readonly points: readonly Float64Array[];
}

export interface MorrisOptions {
  readonly seed: string;
  /** Trajectories run: dimensions + 1 simulations each. */
  readonly trajectories: number;
  /** Even number of levels of the grid; a step is levels ÷ (2 (levels − 1)). */
  readonly levels?: number;
  /** Trajectories drawn, of which those that lie farthest apart are run; by default as many as run: plain chance. */
  readonly candidates?: number;
}

/**
 * Morris' design (Morris, "Factorial sampling plans for preliminary computational experiments", 1991): every coordinate moves
 * once a trajectory, in random order, up or down by half of the grid. With more `candidates`, the spread-out choice of Campolongo,
 * Cariboni & Saltelli (2007), made one trajectory at a time (Ruano et al. 2012): its cost grows with candidates² dimensions³.
 */
export function morrisDesign(
  dimensions: number,
  {seed, trajectories, levels = 4, candidates = trajectories}: MorrisOptions
): MorrisDesign {
  if (!(levels >= 2 && levels % 2 === 0))
    throw new RangeError(`levels must be even, two at least: ${levels}`);
  if (!(trajectories >= 1 && candidates >= trajectories && dimensions >= 1))
    throw new RangeError(`${trajectories} of ${candidates} trajectories in ${dimensions} dimensions`);
  const drawn = Array.from({length: candidates}, (_, t) => trajectoryOf(dimensions, {seed, levels, t}));
  const kept = candidates === trajectories ? drawn : spreadOut(drawn, trajectories);
  return {dimensions, points: kept.flat()};
}

function trajectoryOf(
  dimensions: number,
  {seed, levels, t}: {seed: string; levels: number; t: number}
): Float64Array[] {
  const chance = keyedChance(`morris|${seed}`);
  const step = levels / 2;
  const start = Int32Array.from({length: dimensions}, (_, d) => chance.below(step, 3 * t, d));
  const up = Array.from({length: dimensions}, (_, d) => chance.unit(3 * t + 1, d) < 0.5);
  const order = chance.shuffled(dimensions, 3 * t + 2);
  const at = start.map((level, d) => (up[d] ? level : level + step));
  const pointHere = () => Float64Array.from(at, (level) => level / (levels - 1));
  const points = [pointHere()];
  for (const d of order) {
    at[d] += up[d] ? step : -step;
    points.push(pointHere());
  }
  return points;
}

/** The two farthest trajectories, then the one whose squared distances to those kept sum to most, and so on. */
function spreadOut(drawn: readonly Float64Array[][], count: number): Float64Array[][] {
  const distances = drawn.map((a, i) => drawn.map((b, j) => (j < i ? distanceOf(a, b) : 0)));
  for (let i = 0; i < drawn.length; i++)
    for (let j = i + 1; j < drawn.length; j++) distances[i][j] = distances[j][i];
  const squares = (i: number, kept: readonly number[]) =>
    kept.reduce((sum, j) => sum + distances[i][j] * distances[i][j], 0);

  const farthest = distances.map((row) => Math.max(...row));
  const first = farthest.indexOf(Math.max(...farthest));
  const kept = [first];
  while (kept.length < count) {
    let best = -1;
    let most = -1;
    for (let i = 0; i < drawn.length; i++) {
      const sum = kept.includes(i) ? -1 : squares(i, kept);
      if (sum > most) {
        most = sum;
        best = i;
      }
    }
    kept.push(best);
  }
  return kept.sort((a, b) => a - b).map((i) => drawn[i]);
}

/** Sum of the distances of every point of one to every point of the other. */
function distanceOf(a: readonly Float64Array[], b: readonly Float64Array[]): number {
  let sum = 0;
  for (const p of a)
    for (const q of b) {
      let square = 0;
      for (let d = 0; d < p.length; d++) square += (p[d] - q[d]) * (p[d] - q[d]);
      sum += Math.sqrt(square);
    }
  return sum;
}
