import {byWorld} from "../indicateurs/estimate.js";
import type {SignShare, WorldsSpread} from "../indicateurs/result.js";
import type {WorldsHeader} from "../indicateurs/runHeader.js";
import {mean} from "../statistics/mean.js";
import {signShare} from "../statistics/worlds/signShare.js";
import {worldsSpread} from "../statistics/worlds/worldsSpread.js";
import {numbersOf} from "./numbersOf.js";
import type {WorldProjection} from "./projection.js";

/** What differences are taken of: futures, the worlds that they are of, and how many of each. */
export interface ProjectedFutures extends Pick<WorldProjection, "firstYear" | "futures"> {
  readonly worlds: Pick<WorldsHeader, "digest" | "replicates">;
}

/** What worlds say of a difference: its outer bar, and the share of them that have the sign of its mean. */
export interface WorldDifference {
  readonly worlds: WorldsSpread;
  readonly sign: SignShare;
}

/**
 * The other scenario minus the reference over worlds, on common draws: mean of some years of an outcome, times `scale`.
 * `direction` is the sign of what is published, whose share is told. Undefined where the two did not run in the same worlds, or
 * where one was projected before the outcome was kept.
 */
export function differenceInWorlds(
  {reference, other}: {readonly reference: ProjectedFutures; readonly other: ProjectedFutures},
  id: string,
  {years, scale = 1, direction}: {years: readonly number[]; scale?: number; direction: number}
): WorldDifference | undefined {
  if (!sameWorlds(reference, other) || !holds(reference, id) || !holds(other, id)) return undefined;
  const [before, after] = [reference, other].map((projection) => yearlyFutures(projection, id, years));
  // Worlds come in the order of their draws: those of the shorter list are the first of the longer.
  const common = Math.min(before.length, after.length);
  const differences = before.slice(0, common).map((value, i) => scale * (after[i] - value));
  const table = byWorld(differences, reference.worlds.replicates);
  const means = table.map((row) => mean(row.filter((x) => !Number.isNaN(x))));
  return {
    worlds: worldsSpread(table),
    sign: signShare(means, direction < 0 ? "negative" : "positive")
  };
}

/** Whether two projections ran in the same worlds, on the same draws: one of them in more of them, perhaps. */
export function sameWorlds(
  a: Pick<ProjectedFutures, "worlds">,
  b: Pick<ProjectedFutures, "worlds">
): boolean {
  return a.worlds.digest === b.worlds.digest && a.worlds.replicates === b.worlds.replicates;
}

/** Whether a projection keeps the futures of an outcome: one made before the outcome was kept does not. */
export function holds({futures}: ProjectedFutures, id: string): boolean {
  return futures[id] !== undefined;
}

/** Mean over some years of each future of an outcome; NaN where a year does not define it. */
export function yearlyFutures(
  {futures, firstYear}: ProjectedFutures,
  id: string,
  years: readonly number[]
): number[] {
  const rows = years.map((year) => numbersOf(futures[id][year - firstYear]));
  return rows[0].map((_, i) => mean(rows.map((row) => row[i])));
}
