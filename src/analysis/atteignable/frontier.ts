import type {Brackets} from "../../core/brackets.js";
import type {LinearProgramme, ProgrammeSolution, Solve} from "../statistics/linearProgramme.js";
import type {FrontierBinding, FrontierMeasure, FrontierPlace, FrontierPoint} from "./frontierDocument.js";
import type {FrontierYear} from "./frontierFigures.js";
import {clashText, oneMoreUnit} from "./frontierLabels.js";
import {
  type FrontierFamily,
  type FrontierOptions,
  type FrontierRow,
  frontierFamilies,
  frontierProgramme
} from "./frontierProgramme.js";
import {reachedShare} from "./reachedShare.js";
import {smallestClash} from "./smallestClash.js";

export interface FrontierRequest {
  readonly measure: FrontierMeasure["measure"];
  readonly candidates: {readonly perCommission: number; readonly commissions: number};
  /** Mean gap of the base year, in points. */
  readonly practice: number;
  readonly places: readonly Omit<FrontierPlace, "reached">[];
  /** Names of the brackets. */
  readonly brackets: Pick<Brackets, "ids" | "names">;
  /** Gap still admitted when asking whether the objective can be held, in points. */
  readonly admitted: number;
}

/** Points of the trade-off curve, from the best balance to the widest gap of the practice and of the policies. */
const curvePoints = 6;
/** A rule whose unit changes less is not told. */
const leastEffect = 1e-6;

/** The best that any rule could do for one measure of the gap, what holds it up, and where policies stand. */
export function frontier(
  years: readonly FrontierYear[],
  {measure, candidates, practice, places, admitted, brackets}: FrontierRequest,
  solve: Solve
): Omit<FrontierMeasure, "bounds" | "classes" | "effort"> {
  const everyCandidate = candidates.perCommission * candidates.commissions;
  const programme = (aim: FrontierOptions["aim"], seen = everyCandidate) =>
    frontierProgramme(years, {measure, candidates: seen, aim});
  const least = programme({kind: "least-gap"});
  const best = solve(least);
  const families = smallestClash(
    frontierFamilies,
    (kept) => solve(programme({kind: "feasible", gap: admitted / 100, families: kept})).status === "optimal"
  );
  const common = {measure, practice, ...(families === undefined ? {} : {clash: clashOf(families, admitted)})};
  if (best.status !== "optimal") return {...common, curve: [], places: []};
  // The least gap itself is met to the solver's tolerance, no better.
  const leastGap = best.objective / years.length + 1e-6;
  const widest = Math.max(leastGap, practice / 100, ...places.map((place) => place.gap / 100));
  const curve = curveOf({least: leastGap, widest}, years.length, (gap) =>
    solve(programme({kind: "most-modest", gap}))
  );
  const modest = programme({kind: "most-modest", gap: leastGap});
  const gap = (100 * best.objective) / years.length;
  const one = solve(programme({kind: "least-gap"}, candidates.perCommission));
  return {
    ...common,
    best: {
      gap,
      modestes: curve[0]?.modestes ?? Number.NaN,
      byYear: years.map(({year}, t) => ({year, gap: 100 * best.values[`z_${t}`]})),
      binding: bindingOf(least, best, {scale: 100 / years.length, brackets}).filter(
        ({family}) => !family.startsWith("objectif.")
      ),
      bindingModestes: bindingOf(modest, solve(modest), {scale: 1, brackets})
    },
    ...(one.status === "optimal" ? {bestOneCommission: (100 * one.objective) / years.length} : {}),
    curve,
    places: places.map((place) => ({...place, ...reachedOf(place.gap, practice, gap)}))
  };
}

function clashOf(families: readonly FrontierFamily[], gap: number): FrontierMeasure["clash"] {
  return {gap, families, text: clashText(families)};
}

/** Nothing to reach where the practice was already as good as any rule. */
function reachedOf(gap: number, practice: number, best: number): {reached?: number} {
  const reached = reachedShare(gap, {practice, best});
  return reached === undefined ? {} : {reached};
}

function curveOf(
  {least, widest}: {least: number; widest: number},
  years: number,
  mostModest: (gap: number) => ProgrammeSolution
): FrontierPoint[] {
  const gaps = Array.from(
    {length: curvePoints},
    (_, i) => least + ((widest - least) * i) / (curvePoints - 1)
  );
  return [...new Set(gaps)].flatMap((gap) => {
    const answer = mostModest(gap);
    return answer.status === "optimal" ? [{gap: 100 * gap, modestes: answer.objective / years}] : [];
  });
}

function bindingOf(
  {rows}: LinearProgramme<FrontierRow>,
  solution: ProgrammeSolution,
  {scale, brackets}: {scale: number; brackets: Pick<Brackets, "ids" | "names">}
): FrontierBinding[] {
  if (solution.status !== "optimal") return [];
  return rows
    .flatMap(({name, info}): FrontierBinding[] => {
      const {family, year} = info;
      const effect = scale * (solution.marginals[name] ?? 0);
      if (family === "ecart" || family === "comptes" || Math.abs(effect) < leastEffect) return [];
      return [{family, year, label: oneMoreUnit(info, brackets), effect}];
    })
    .sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect));
}
