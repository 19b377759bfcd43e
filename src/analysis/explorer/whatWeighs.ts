import {betaCdf} from "../statistics/betaCdf.js";
import {mean} from "../statistics/mean.js";
import {quantileSorted} from "../statistics/quantile.js";
import {foldedQ2} from "../statistics/worlds/foldedQ2.js";
import {givenDataIndices} from "../statistics/worlds/givenDataIndices.js";
import {sparseChaos} from "../statistics/worlds/sparseChaos.js";
import type {ToldCoordinate} from "./exploredWorlds.js";
import {uniformPlaces} from "./uniformPlaces.js";

/** How much of what sets worlds apart one coordinate explains alone. */
export interface Weight {
  readonly coordinate: ToldCoordinate;
  /** Given-data first-order index; a little below 0 where it explains nothing, NaN where nothing varies. */
  readonly index: number;
  /** Probability that chance alone gives an index as large for one of all coordinates (Bonferroni); NaN like the index. */
  readonly p: number;
  /** p ≤ 0.05: only then may a sentence name it. */
  readonly told: boolean;
  /** Mean outcome over the third of the worlds where it is lowest, and highest, and where those thirds end. */
  readonly low: {readonly upTo: number; readonly mean: number};
  readonly high: {readonly from: number; readonly mean: number};
}

/** What a polynomial that stands for the simulation says of the coordinates that it uses. */
export interface Emulator {
  /** Share of variance foretold on worlds that it did not see; undefined under `fewest` worlds or where nothing varies. */
  readonly q2?: number;
  /** Indices are published from this Q² on. */
  readonly leastQ2: number;
  readonly published: boolean;
  /** Those with a term, by share of variance with interactions; empty unless published. */
  readonly indices: readonly {
    readonly coordinate: ToldCoordinate;
    readonly first: number;
    readonly total: number;
  }[];
}

/** Below so good a polynomial no index of it is published (WORLDS.md, 6). */
const leastQ2 = 0.8;
/** Below so many worlds there is no polynomial. */
const fewest = 20;

/** Weights of all coordinates over the worlds that speak, the largest first; none under eight worlds. */
export function weightsOf(
  coordinates: readonly ToldCoordinate[],
  places: readonly (readonly number[])[],
  means: readonly number[]
): Weight[] {
  const n = means.length;
  if (n < 8) return [];
  const bins = binsFor(n);
  const indices = givenDataIndices(places, means, {bins});
  const weights = coordinates.map((coordinate, c): Weight => {
    const column = places.map((place) => place[c]);
    const index = indices[c];
    const p = Math.min(
      1,
      coordinates.length * chanceOf(index, {n, bins: Math.min(bins, new Set(column).size)})
    );
    return {coordinate, index, p, told: p <= 0.05, ...thirdsOf(column, means)};
  });
  const known = (x: number) => (Number.isNaN(x) ? Number.NEGATIVE_INFINITY : x);
  return weights.sort((a, b) => known(b.index) - known(a.index));
}

/** Whether a polynomial chaos stands for the simulation, and what it says where it does. */
export function emulatorOf(
  coordinates: readonly ToldCoordinate[],
  places: readonly (readonly number[])[],
  means: readonly number[],
  {seed}: {seed: string}
): Emulator {
  const varies = means.some((x) => x !== means[0]);
  if (means.length < fewest || !varies) return {leastQ2, published: false, indices: []};
  const points = uniformPlaces(places);
  const q2 = foldedQ2(points, means, {seed});
  if (!(q2 >= leastQ2)) return {q2, leastQ2, published: false, indices: []};
  const {first, total} = sparseChaos(points, means);
  return {
    q2,
    leastQ2,
    published: true,
    indices: coordinates
      .map((coordinate, c) => ({coordinate, first: first[c], total: total[c]}))
      .filter((row) => row.total > 0)
      .sort((a, b) => b.total - a.total)
  };
}

/** Rice's rule, as `givenDataIndices` has it. */
function binsFor(n: number): number {
  let bins = 2;
  while ((bins + 1) * (bins + 1) * (bins + 1) <= 8 * n) bins++;
  return bins;
}

/**
 * Chance that an index as large comes where the coordinate does nothing: the share within bins then follows a beta law, were
 * world means normal (the F test of one-way analysis of variance).
 */
function chanceOf(index: number, {n, bins}: {n: number; bins: number}): number {
  if (Number.isNaN(index) || bins < 2) return Number.NaN;
  const within = ((1 - index) * (n - bins)) / (n - 1);
  return betaCdf(Math.min(1, Math.max(0, within)), {a: (n - bins) / 2, b: (bins - 1) / 2});
}

function thirdsOf(column: readonly number[], means: readonly number[]): Pick<Weight, "low" | "high"> {
  const sorted = Float64Array.from(column).sort();
  const upTo = quantileSorted(sorted, 1 / 3);
  const from = quantileSorted(sorted, 2 / 3);
  return {
    low: {upTo, mean: mean(means.filter((_, w) => column[w] <= upTo))},
    high: {from, mean: mean(means.filter((_, w) => column[w] >= from))}
  };
}
