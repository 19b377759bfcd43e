import {bilanObjectives} from "../../analysis/bilan/bilanObjectives.js";
import {type HalfYear, halfYearOf} from "../../analysis/bilan/halfYear.js";
import {
  type Candidate,
  candidateAvenants,
  candidateYaml,
  type HeldShares
} from "../../analysis/revoyure/candidateAvenants.js";
import {candidateEffects} from "../../analysis/revoyure/candidateEffects.js";
import {datedFrom} from "../../analysis/revoyure/datedFrom.js";
import {
  meetsAll,
  projectedObjectives,
  shareOf,
  tolerance
} from "../../analysis/revoyure/projection/objectiveChances.js";
import type {PredictedIndicator} from "../../analysis/revoyure/projection/projection.js";
import {yearFigures} from "../../analysis/revoyure/projection/yearFigures.js";
import type {Proposal} from "../../analysis/revoyure/proposal.js";
import {quantile} from "../../analysis/statistics/quantile.js";
import {wilsonInterval} from "../../analysis/statistics/wilsonInterval.js";
import type {Avenant} from "../../core/convention/convention.js";
import type {ResolvedScenario} from "../../core/convention/resolvedScenario.js";
import {stackAvenants} from "../../core/convention/stackAvenants.js";
import {fragilites} from "../../core/vocabulary.js";
import type {ReviewLaboratory, SupposedPractice} from "./reviewLaboratory.js";

export interface MeasureInput {
  readonly laboratory: ReviewLaboratory;
  readonly resolved: ResolvedScenario;
  /** Practices drawn for the candidates alone: those of `renewed` set their bounds and score nothing. */
  readonly supposed: readonly SupposedPractice[];
  readonly renewed: readonly PredictedIndicator[];
  /** Of the draws that score, other than those of `renewed`. */
  readonly seed: string;
  readonly from: HalfYear;
  readonly horizon: number;
  /** First year that an avenant can bind, and the day on which it may be signed. */
  readonly year: number;
  readonly signed: string;
}

/** Candidates that give means to the objectives as signed, and those that give one up: two lists, each ranked apart. */
export interface MeasuredCandidates {
  readonly proposals: readonly Proposal[];
  readonly renunciations: readonly Proposal[];
}

/**
 * Measures the candidate avenants on draws held out from those that set their bounds, all by the chance that they give
 * to the objectives as signed: an objective lowered to the practice is met by definition, and says nothing.
 */
export function measureCandidates(input: MeasureInput): MeasuredCandidates {
  const {laboratory, resolved, renewed, supposed, seed, from, horizon, year} = input;
  const parting = halfYearOf(`${year}-01-01`);
  const without = laboratory.indicators(supposed, {seed, from, parting});
  const measured = candidateAvenants(resolved.convention, {
    from: `${year}-01-01`,
    held: heldShares(renewed, horizon)
  }).map((candidate) => measure(candidate, {...input, without}));
  return {
    proposals: ranked(measured.filter(({movesObjective}) => !movesObjective)),
    renunciations: ranked(measured.filter(({movesObjective}) => movesObjective))
  };
}

function ranked(measured: readonly Proposal[]): Proposal[] {
  return [...measured]
    .sort((a, b) => b.chance - a.chance || (a.id < b.id ? -1 : 1))
    .map((proposal, i) => ({...proposal, rank: i + 1}));
}

/** Where nine replicates in ten stand on the right side of, the last year. */
function heldShares(indicators: readonly PredictedIndicator[], year: number): HeldShares {
  const at = (id: string, level: number) => quantile(yearFigures(indicators, id, year), level);
  return {
    fragile: at("sous60.fragile", 0.9),
    sans: at("sous60.sans", 0.1),
    aci: Math.min(...fragilites.map((g) => at(`aci.${g}`, 0.1)))
  };
}

function measure(
  candidate: Candidate,
  input: MeasureInput & {without: readonly PredictedIndicator[]}
): Proposal {
  const {laboratory, resolved, supposed, seed, from, horizon, year, signed, without} = input;
  const inForce = `${year}-01-01`;
  const avenant: Avenant = {
    id: candidate.id,
    title: candidate.title,
    signed,
    inForce,
    articles: candidate.article.split(", "),
    motives: candidate.motive,
    replaces: [],
    clauses: Object.fromEntries(
      Object.entries(candidate.parameters).map(([id, {article, value}]) => [
        id,
        {article, values: [{from: inForce, value}]}
      ])
    )
  };
  const scenario = withMeans(
    {...resolved, convention: stackAvenants(resolved.convention, [avenant])},
    {candidate, year}
  );
  const indicators = laboratory.indicators(supposed, {seed, from, scenario, parting: halfYearOf(inForce)});
  const met = meets(resolved, indicators, horizon);
  const {low, high} = wilsonInterval({successes: met.filter(Boolean).length, n: met.length});
  return {
    rank: 0,
    id: candidate.id,
    title: candidate.title,
    article: candidate.article,
    motive: candidate.motive,
    whoPays: candidate.whoPays,
    ...(candidate.supposes !== undefined && {supposes: candidate.supposes}),
    movesObjective: candidate.movesObjective,
    chanceWithout: shareOf(meets(resolved, without, horizon)),
    chance: shareOf(met),
    low,
    high,
    ...(candidate.movesObjective && {chanceMoved: shareOf(meets(scenario, indicators, horizon))}),
    effects: candidateEffects(without, indicators, horizon),
    file: `${candidate.id}.yaml`,
    yaml: candidateYaml(candidate, {signed, from: inForce})
  };
}

/** Levers take their value in the convention when a scenario is resolved: those that the candidate sets follow it. */
function withMeans(
  scenario: ResolvedScenario,
  {candidate: {parameters}, year}: {candidate: Candidate; year: number}
): ResolvedScenario {
  const {attribution, offre} = scenario.levers;
  const candidates = parameters["attribution.candidates"]?.value;
  const production = parameters["offre.production"]?.value;
  return {
    ...scenario,
    levers: {
      ...scenario.levers,
      ...(candidates !== undefined && {
        attribution: {...attribution, candidates: datedFrom(attribution.candidates, year, candidates)}
      }),
      ...(production !== undefined && {
        offre: {...offre, production: datedFrom(offre.production, year, production)}
      })
    }
  };
}

function meets(
  scenario: ResolvedScenario,
  indicators: readonly PredictedIndicator[],
  year: number
): boolean[] {
  const objectives = projectedObjectives(bilanObjectives(scenario.convention, `${year}-12-31`));
  return meetsAll(indicators, objectives, {year, within: tolerance});
}
