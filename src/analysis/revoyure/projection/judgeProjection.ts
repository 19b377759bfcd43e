import {bracketIds} from "../../../core/brackets.js";
import type {Convention} from "../../../core/convention/convention.js";
import {tableAt, valueAt} from "../../../core/convention/valueAt.js";
import {fragilites} from "../../../core/vocabulary.js";
import type {BilanCounts} from "../../bilan/bilanCounts.js";
import type {BilanObjectives} from "../../bilan/bilanObjectives.js";
import {type HalfYear, halfYearLabel} from "../../bilan/halfYear.js";
import type {ShareObjective} from "../../bilan/shareObjective.js";
import {mean} from "../../statistics/mean.js";
import {wilsonInterval} from "../../statistics/wilsonInterval.js";
import {judgePoint, type ReferenceRates} from "./judgePoint.js";
import type {
  Coverage,
  ObservedIndicator,
  ObservedPoint,
  ProjectionJudgement,
  Skill
} from "./observedIndicator.js";
import {type Observation, observeIndicators} from "./observeIndicators.js";
import type {PredictedIndicator, Projection} from "./projection.js";

/** One half-year of the period: its counts, and what other sources say of some indicators (livraisons). */
export interface ObservedHalfYear {
  readonly halfYear: HalfYear;
  readonly counts: BilanCounts;
  readonly others?: ReadonlyMap<string, Observation>;
}

/** Indicators counted once each in the pooled coverage: none is a sum or a part of another. */
const pooled = new Set([
  ...fragilites.map((g) => `sous60.${g}`),
  ...fragilites.map((g) => `aci.${g}`),
  "attributions",
  "mutationsBloquees",
  "relogementsNpru",
  "plai"
]);

/** Judges a frozen projection by the half-years that it spoke of. */
export function judgeProjection(
  projection: Pick<Projection, "indicators">,
  observed: readonly ObservedHalfYear[],
  {
    convention,
    objectives,
    seed,
    worlds
  }: {
    convention: Convention;
    objectives: BilanObjectives;
    seed: string;
    /** What the plausible worlds predict, and how many they are. */
    worlds?: {readonly indicators: readonly PredictedIndicator[]; readonly n: number} | undefined;
  }
): ProjectionJudgement {
  const seen = observed.map(({halfYear, counts, others = new Map()}) => ({
    label: halfYearLabel(halfYear),
    observations: new Map([...observeIndicators(counts), ...others])
  }));
  const indicators = projection.indicators.map((indicator): ObservedIndicator => {
    const {id, label, kind, predictions} = indicator;
    const objective = objectiveOf(id, objectives);
    const observedBefore = rateBefore(id, convention);
    const outer = worlds?.indicators.find((one) => one.id === id)?.predictions;
    const references: ReferenceRates = {persistence: observedBefore, objective: objective?.target};
    return {
      id,
      label,
      kind,
      status: "fait",
      pooled: pooled.has(id),
      ...(objective && {objective}),
      ...(observedBefore !== undefined && {observedBefore}),
      points: seen.flatMap(({label: halfYear, observations}) => {
        const prediction = predictions.find((one) => one.halfYear === halfYear);
        const observation = observations.get(id);
        if (prediction === undefined || observation === undefined) return [];
        const point = judgePoint(prediction, observation, {seed: `${seed}/${id}`, references});
        const possible = outer?.find((one) => one.halfYear === halfYear);
        if (possible === undefined || worlds === undefined) return [point];
        const {fan, inside90} = judgePoint(possible, observation, {seed: `${seed}/${id}/mondes`});
        if (fan.length === 0) return [point];
        const {n} = worlds;
        const judged = {n, q05: fan[0], q95: fan[4], ...(inside90 !== undefined && {inside90})};
        return [{...point, worlds: judged}];
      })
    };
  });
  const points = pooledPoints(indicators);
  const outerCoverage = outerCoverageOf(points);
  return {
    indicators,
    coverage: coverageOf(points),
    ...(outerCoverage && {outerCoverage}),
    skill: skillOf(points),
    caveats: [
      "Les indicateurs d’un même semestre dépendent les uns des autres : la couverture porte sur moins de faits distincts qu’elle n’en compte.",
      ...(points.length < fewPoints
        ? [
            `${points.length} points seulement : il en faudrait au moins ${fewPoints} pour juger la forme de la projection ; d’ici là, seul un écart massif se voit.`
          ]
        : [])
    ]
  };
}

/** Points under which a histogram of PIT says nothing. */
const fewPoints = 40;

/** Objective of an indicator, where articles 5.2 and 6.2 set one. */
export function objectiveOf(
  id: string,
  {under60, aci}: BilanObjectives
): (ShareObjective & {readonly article: string}) | undefined {
  const [family, place] = id.split(".");
  if (family === "aci") return {...aci, article: "6.2"};
  const objective =
    family === "sous60" ? under60[(fragilites as readonly string[]).indexOf(place)] : undefined;
  return objective && {...objective, article: "5.2"};
}

/** Observed rate where the text gives it. */
function rateBefore(id: string, convention: Convention): number | undefined {
  const [family, place, bracket] = id.split(".");
  const table = (parameter: string) => {
    const [{from}] = convention.parameters[parameter].values;
    return tableAt(convention, parameter, from)[place];
  };
  if (family === "sous60") return table("attribution.observedUnder60")?.[0];
  if (family === "aci") return table("aci.observed")?.[0];
  if (family === "tranche")
    return table("attribution.observed")?.[
      bracketIds(valueAt(convention, "brackets.names", convention.inForce)).indexOf(bracket)
    ];
  return undefined;
}

/** Points that count in the coverage. */
export function pooledPoints(indicators: readonly ObservedIndicator[]): ObservedPoint[] {
  return indicators
    .filter((indicator) => indicator.pooled)
    .flatMap((one) => one.points.filter(({observed}) => observed !== undefined));
}

/** How often the points fell where the projection said. */
export function coverageOf(points: readonly ObservedPoint[]): Coverage[] {
  const judged = points.filter(({inside90}) => inside90 !== undefined);
  if (judged.length === 0) return [];
  return ([0.5, 0.9] as const).map((level) => {
    const inside = judged.filter((point) => (level === 0.5 ? point.inside50 : point.inside90)).length;
    const proportion = {successes: inside, n: judged.length};
    return {
      level,
      inside,
      of: judged.length,
      share: inside / judged.length,
      wilson: wilsonInterval(proportion)
    };
  });
}

/** How often they fell in the outer bar; undefined where chance alone was drawn. */
export function outerCoverageOf(points: readonly ObservedPoint[]): Coverage | undefined {
  const judged = points.flatMap(({worlds}) => worlds?.inside90 ?? []);
  if (judged.length === 0) return undefined;
  const [inside, of] = [judged.filter(Boolean).length, judged.length];
  return {level: 0.9, inside, of, share: inside / of, wilson: wilsonInterval({successes: inside, n: of})};
}

/** CRPS of the points against those of two references. */
export function skillOf(points: readonly ObservedPoint[]): Skill[] {
  const against = (name: Skill["against"], of: (point: ObservedPoint) => number | undefined): Skill[] => {
    const compared = points.flatMap((point) => {
      const reference = of(point);
      return point.crps === undefined || reference === undefined ? [] : [{own: point.crps, reference}];
    });
    if (compared.length === 0) return [];
    const own = mean(compared.map((pair) => pair.own));
    const reference = mean(compared.map((pair) => pair.reference));
    return [
      {against: name, skill: 1 - own / reference, crps: own, referenceCrps: reference, of: compared.length}
    ];
  };
  return [
    ...against("la pratique observée persiste", ({reference}) => reference?.persistence),
    ...against("objectif atteint", ({reference}) => reference?.objective)
  ];
}
