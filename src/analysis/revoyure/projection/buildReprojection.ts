import type {BilanObjectives} from "../../bilan/bilanObjectives.js";
import {objectiveOf} from "./judgeProjection.js";
import {objectiveChances, projectedObjectives} from "./objectiveChances.js";
import type {ProjectionJudgement} from "./observedIndicator.js";
import type {PredictedIndicator, Projection} from "./projection.js";
import type {ReprojectedIndicator, Reprojection, WaterfallCause} from "./reprojection.js";
import {type WaterfallRuns, waterfallFigures} from "./waterfallFigures.js";

export interface ReprojectionInput {
  readonly projection: Pick<Projection, "indicators">;
  readonly runs: Omit<WaterfallRuns, "frozen">;
  readonly judgement: ProjectionJudgement;
  readonly objectives: BilanObjectives;
  readonly horizon: number;
  readonly replications: number;
  readonly seed: string;
  /** First half-year that is still to come. */
  readonly next: string;
  /** True when the effort of the period is carried into the years to come. */
  readonly carried: boolean;
  /** Files that changed since the projection was frozen. */
  readonly changed: readonly string[];
}

/** The new projection beside the frozen one, to the horizon. */
export function buildReprojection(input: ReprojectionInput): Reprojection {
  const {projection, runs, judgement, objectives, horizon, replications, seed, next, carried, changed} =
    input;
  const frozen = projection.indicators;
  const followed = projectedObjectives(objectives);
  return {
    horizon,
    replications,
    seed,
    indicators: frozen
      .filter(({id}) => !id.startsWith("tranche."))
      .map((indicator) => ofIndicator(indicator, {renewed: runs.renewed, judgement, objectives, next})),
    chances: objectiveChances({frozen, renewed: runs.renewed}, followed, horizon),
    causes: causesOf(changed),
    waterfall: waterfallFigures({...runs, frozen}, followed, horizon),
    notes: [
      carried
        ? `L’effort appris est supposé se maintenir jusqu’en ${horizon} : c’est ce qui arriverait si rien n’était décidé.`
        : "Le bilan ne porte que sur l’année test : l’effort des années suivantes reste celui du scénario.",
      "L’objectif de l’article 6.2 vaut par commune et par bailleur ; la projection le lit par classe de communes.",
      "Les semestres observés sont simulés de nouveau avec l’effort appris ; ils ne sont pas remplacés par les faits."
    ]
  };
}

function ofIndicator(
  indicator: PredictedIndicator,
  {
    renewed,
    judgement,
    objectives,
    next
  }: {renewed: readonly PredictedIndicator[]} & Pick<ReprojectionInput, "judgement" | "objectives" | "next">
): ReprojectedIndicator {
  const {id, label, kind, predictions} = indicator;
  const observed = judgement.indicators.find((one) => one.id === id)?.points ?? [];
  const again = renewed.find((one) => one.id === id)?.predictions ?? [];
  const objective = objectiveOf(id, objectives);
  const fans = (some: PredictedIndicator["predictions"]) => some.map(({halfYear, fan}) => ({halfYear, fan}));
  return {
    id,
    label,
    kind,
    status: "derive",
    ...(objective && {objective}),
    observed: observed.flatMap(({halfYear, observed: seen}) =>
      seen === undefined ? [] : [{halfYear, value: seen.value, ...(seen.n !== undefined && {n: seen.n})}]
    ),
    frozen: fans(predictions),
    renewed: fans(again.filter(({halfYear}) => halfYear >= next))
  };
}

function causesOf(changed: readonly string[]): Reprojection["causes"] {
  const explanations: readonly [WaterfallCause, string, string][] = [
    [
      "donnees",
      "Données et moteur",
      changed.length === 0
        ? "Rien n’a changé dans ce dont la projection était faite."
        : `Ont changé depuis que la projection est gelée : ${changed.join(", ")}.`
    ],
    ["effort", "Effort appris", "L’effort lu dans le bilan prend la place de celui du scénario."],
    ["offre", "Logements offerts", "Les départs du parc lus dans le volume d’attributions."],
    ["hasard", "Hasard", "Ce qui reste : d’autres tirages, en nombre limité."]
  ];
  return explanations.map(([id, label, explanation]) => ({id, label, explanation}));
}
