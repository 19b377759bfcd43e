import type {PairedDifference} from "../comparer/comparePaired.js";
import {pairedDifference} from "../comparer/pairedDifference.js";
import {difference} from "../indicateurs/difference.js";
import {byWorld, estimate} from "../indicateurs/estimate.js";
import type {Estimate} from "../indicateurs/result.js";
import {worldsSpread} from "../statistics/worlds/worldsSpread.js";
import {differenceInWorlds, holds, type ProjectedFutures, yearlyFutures} from "./differenceInWorlds.js";
import {numbersOf} from "./numbersOf.js";

/** A scenario's values as they were kept, by outcome: in each replicate and, where worlds were drawn, in each of their futures. */
export interface KeptValues {
  readonly seed: string;
  /** Year of the first row. */
  readonly firstYear: number;
  /** [year][replicate]; null for what is not defined. */
  readonly replicates: {readonly [id: string]: readonly (readonly (number | null)[])[]};
  readonly projection?: ProjectedFutures;
}

/** What is measured: an outcome, as the mean of some years times `scale` (as many as the years, for their sum). */
export interface KeptMeasure {
  readonly id: string;
  readonly years: readonly number[];
  readonly scale: number;
}

/** Whether two scenarios were drawn alike, so that their replicates make pairs. */
export function sharesDraws(a: KeptValues, b: KeptValues, id: string): boolean {
  return a.seed === b.seed && a.replicates[id][0].length === b.replicates[id][0].length;
}

/** The other scenario minus the reference: replicate by replicate where they share their draws, and over the worlds of both. */
export function keptDifference(
  {reference, other}: {readonly reference: KeptValues; readonly other: KeptValues},
  measure: KeptMeasure
): PairedDifference {
  const [before, after] = [reference, other].map((kept) => valuesOf(kept, measure));
  const drawn = sharesDraws(reference, other, measure.id)
    ? pairedDifference({before, after})
    : separateDifference(before, after);
  if (reference.projection === undefined || other.projection === undefined) return drawn;
  const pair = {reference: reference.projection, other: other.projection};
  const {id, years, scale} = measure;
  return {...drawn, ...differenceInWorlds(pair, id, {years, scale, direction: drawn.mean})};
}

/** The level of one scenario, with its outer bar where worlds were drawn. */
export function keptLevel(kept: KeptValues, measure: KeptMeasure): Estimate {
  const level = estimate(valuesOf(kept, measure));
  const {projection} = kept;
  const {id, years, scale} = measure;
  if (projection === undefined || !holds(projection, id)) return level;
  const futures = yearlyFutures(projection, id, years).map((value) => scale * value);
  return {...level, worlds: worldsSpread(byWorld(futures, projection.worlds.replicates))};
}

/** Replicate by replicate; NaN where a year does not define it. */
function valuesOf({replicates, firstYear}: KeptValues, {id, years, scale}: KeptMeasure): number[] {
  const rows = years.map((year) => numbersOf(replicates[id][year - firstYear]));
  return rows[0].map((_, r) => (scale * rows.reduce((sum, row) => sum + row[r], 0)) / years.length);
}

function separateDifference(before: readonly number[], after: readonly number[]): PairedDifference {
  const {mean, se, q05, q95} = difference(estimate(after), estimate(before), [after.length, before.length]);
  return {mean, se, low: q05, high: q95, n: Math.min(before.length, after.length)};
}
