import {mean} from "../../statistics/mean.js";
import {varianceShares} from "../../statistics/worlds/varianceShares.js";
import {meanAt, type ResponseSurface, responseSurface} from "../learning/responseSurface.js";
import {practiceStatistics} from "../practice/practiceStatistics.js";
import {worldTable} from "./weightedFan.js";
import type {CountsById} from "./worldFigures.js";

/** What each world gives of the figures that the effort is learnt from, under the scenario. */
export interface WorldPractice {
  /** [world][figure], in the order of `practiceStatistics`. */
  readonly means: readonly (readonly number[])[];
  /** [world]: the parameters that the scenario supposes there, in the order of `learntParameters`. */
  readonly origins: readonly (readonly number[])[];
}

/** How figures answer to the effort inside a world, and how far each world stands from the others. */
export interface PracticeInWorlds {
  /** In the order of `practiceStatistics`: about them vary chance, and what a world's own answer to the effort adds. */
  readonly surfaces: readonly ResponseSurface[];
  /** [world][figure]: what is added to the surface in that world. */
  readonly offsets: readonly (readonly number[])[];
}

export interface RunsInWorlds {
  /** Of each run: its parameters, the world that it ran in, and its figures in the order of `practiceStatistics`. */
  readonly points: readonly (readonly number[])[];
  readonly ranks: readonly number[];
  readonly figures: readonly (readonly {readonly value: number; readonly n: number}[])[];
}

/**
 * Takes off each run the place of its world, which the runs of the scenario tell, and fits the surfaces again: `wide` ones,
 * fitted to the runs as they are, hold what sets worlds apart in the variance about them.
 */
export function practiceInWorlds(
  {points, ranks, figures}: RunsInWorlds,
  {wide, worlds: {means, origins}}: {wide: readonly ResponseSurface[]; worlds: WorldPractice}
): PracticeInWorlds {
  const offsets = means.map((own, w) => own.map((value, s) => value - meanAt(wide[s], origins[w])));
  return {
    offsets,
    surfaces: wide.map(({own}, s) =>
      responseSurface(
        points,
        figures.map((run, r) => ({...run[s], value: run[s].value - offsets[ranks[r]][s]})),
        own
      )
    )
  };
}

/** Those figures in each world from the counts of its futures, drawn toward the mean of all worlds by what chance hides of them. */
export function practiceMeans(
  counts: CountsById,
  {
    aciClasses,
    classes,
    perWorld
  }: {aciClasses: readonly number[]; classes: readonly string[]; perWorld: number}
): number[][] {
  const ratio = (ids: readonly string[]) => {
    const rows = ids.flatMap((id) => counts.get(id) ?? []);
    const total = (pick: (row: (typeof rows)[number]) => readonly number[] | undefined, i: number) =>
      rows.reduce((sum, row) => sum + (pick(row)?.[i] ?? 0), 0);
    return (rows[0]?.successes ?? []).map((_, i) => {
      const n = total((row) => row.n, i);
      return n > 0 ? total((row) => row.successes, i) / n : 0;
    });
  };
  const volume = counts.get("attributions")?.successes ?? [];
  const columns = practiceStatistics(aciClasses).map(({id}) => {
    if (id === "attributions") return volume;
    const found = ratio(id === "aci" ? aciClasses.map((g) => `aci.${classes[g]}`) : [id]);
    return found.length > 0 ? found : volume.map(() => 0);
  });
  const drawn = columns.map((values) => drawnTogether(worldTable(values, perWorld)));
  return drawn[0].map((_, w) => drawn.map((column) => column[w]));
}

/** Best linear predictors of the means of worlds (Robinson 1991). */
function drawnTogether(table: readonly (readonly number[])[]): number[] {
  const means = table.map(mean);
  const {chance, ignorance} = varianceShares(table);
  const total = ignorance + chance / table[0].length;
  const kept = total > 0 ? ignorance / total : 0;
  const centre = mean(means);
  return means.map((own) => centre + kept * (own - centre));
}
