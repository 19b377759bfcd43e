import {fragilites} from "../../core/vocabulary.js";
import type {Compared} from "../comparer/comparePaired.js";
import type {Solve} from "../statistics/linearProgramme.js";
import {mean} from "../statistics/mean.js";
import {asksOfClass, classGap} from "./classGap.js";
import type {FrontierClass, FrontierMeasure} from "./frontierDocument.js";
import type {FrontierYear} from "./frontierFigures.js";
import {frontierProgramme} from "./frontierProgramme.js";
import {reachedShare} from "./reachedShare.js";

/** Class by class and year by year: the least gap of a rule that would care for this class alone, and where policies stand. */
export function frontierClasses(
  years: readonly FrontierYear[],
  {
    measure,
    candidates,
    places
  }: {
    readonly measure: FrontierMeasure["measure"];
    readonly candidates: number;
    /** The first one gives the practice of the base year and the bounds. */
    readonly places: readonly {readonly scenario: string; readonly compared: Compared}[];
  },
  solve: Solve
): FrontierClass[] {
  const [{compared: first}] = places;
  const baseYear = first.objectives.firstYear;
  return fragilites.flatMap((name, fragilite) => {
    const step = first.replicates.steps - 1;
    if (!asksOfClass(first.objectives, {measure, fragilite, step})) return [];
    const answer = solve(
      frontierProgramme(years, {measure, candidates, aim: {kind: "least-gap", only: fragilite}})
    );
    if (answer.status !== "optimal") return [];
    const bestByYear = years.map((_, t) => 100 * Math.max(0, answer.values[`z_${t}`]));
    const best = mean(bestByYear);
    const practice = classGap(first, {measure, fragilite, year: baseYear}).mean;
    return [
      {
        fragilite: name,
        practice,
        best,
        bestByYear,
        places: places.map(({scenario, compared}) => {
          const byYear = years.map(({year}) => classGap(compared, {measure, fragilite, year}).mean);
          const reached = reachedShare(mean(byYear), {practice, best});
          return {scenario, gap: mean(byYear), byYear, ...(reached === undefined ? {} : {reached})};
        })
      }
    ];
  });
}
