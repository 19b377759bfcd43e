import {fragilites} from "../../core/vocabulary.js";
import type {Compared} from "../comparer/comparePaired.js";
import {classGap} from "./classGap.js";
import type {FrontierClass, FrontierEffort, FrontierMeasure} from "./frontierDocument.js";
import {reachedShare} from "./reachedShare.js";

/** Share of the possible reached by each class in one year as the effort of the commissions grows, and where it stops paying. */
export function frontierEffort(
  runs: readonly {readonly effort: number; readonly compared: Compared}[],
  {
    classes,
    measure,
    year,
    years,
    least
  }: {
    readonly classes: readonly FrontierClass[];
    readonly measure: FrontierMeasure["measure"];
    /** Year in which the gaps are read, among `years`, those of the frontier. */
    readonly year: number;
    readonly years: readonly number[];
    /** Points under which a gain is too small to matter. */
    readonly least: number;
  }
): FrontierEffort {
  const sorted = [...runs].sort((a, b) => a.effort - b.effort);
  return {
    year,
    replications: Math.min(...runs.map(({compared}) => compared.replicates.counters.length)),
    least,
    classes: classes.map(({fragilite: name, practice, bestByYear}) => {
      const fragilite = fragilites.indexOf(name);
      const best = bestByYear[years.indexOf(year)];
      const points = sorted.map(({effort, compared}) => {
        const {mean: gap, se} = classGap(compared, {measure, fragilite, year});
        const reached = reachedShare(gap, {practice, best});
        return {effort, gap, se, ...(reached === undefined ? {} : {reached})};
      });
      const saturation = saturationOf(points, least);
      return {fragilite: name, best, points, ...(saturation === undefined ? {} : {saturation})};
    })
  };
}

/** Least effort beyond which no higher one narrows the gap by as much as matters; undefined when each step still pays. */
export function saturationOf(
  points: readonly {readonly effort: number; readonly gap: number}[],
  least: number
): number | undefined {
  const found = points.findIndex(({gap}, i) =>
    points.slice(i + 1).every((further) => gap - further.gap < least)
  );
  return found < 0 || found === points.length - 1 ? undefined : points[found].effort;
}
