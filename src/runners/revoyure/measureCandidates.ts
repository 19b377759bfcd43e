import {bilanObjectives} from "../../analysis/bilan/bilanObjectives.js";
import {type HalfYear, halfYearOf} from "../../analysis/bilan/halfYear.js";
import type {Candidate} from "../../analysis/revoyure/candidate.js";
import {candidateAvenants, type HeldShares} from "../../analysis/revoyure/candidateAvenants.js";
import {candidateDraft} from "../../analysis/revoyure/candidateDraft.js";
import {candidateEffects} from "../../analysis/revoyure/candidateEffects.js";
import {
  meetsAll,
  type ProjectedObjective,
  projectedObjectives,
  shareOf,
  tolerance
} from "../../analysis/revoyure/projection/objectiveChances.js";
import type {PredictedIndicator} from "../../analysis/revoyure/projection/projection.js";
import {yearFigures} from "../../analysis/revoyure/projection/yearFigures.js";
import type {Proposal} from "../../analysis/revoyure/proposal.js";
import {gapToObjectives, type Regret} from "../../analysis/revoyure/regrets.js";
import {
  type MeasureContext,
  signableMeasures,
  type UnsimulatedMeasure,
  unsimulatedMeasures
} from "../../analysis/revoyure/signableMeasures.js";
import {mean} from "../../analysis/statistics/mean.js";
import {quantile} from "../../analysis/statistics/quantile.js";
import {wilsonInterval} from "../../analysis/statistics/wilsonInterval.js";
import type {ResolvedScenario} from "../../core/convention/resolvedScenario.js";
import {type Fragilite, fragilites} from "../../core/vocabulary.js";
import {type RegretWorlds, regretInWorlds} from "./regretInWorlds.js";
import type {ReviewLaboratory, SupposedPractice} from "./reviewLaboratory.js";
import {withCandidate} from "./withCandidate.js";

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
  /** Of the attributions read: what the bailleurs that attribute most weigh. */
  readonly busiest: MeasureContext["busiest"];
  /** Plausible worlds in which regret is told; absent where chance alone is drawn. */
  readonly worlds?: RegretWorlds | undefined;
}

/** Candidates that give means to the objectives as signed, and those that give one up: two lists, each ranked apart. */
export interface MeasuredCandidates {
  readonly proposals: readonly Proposal[];
  readonly renunciations: readonly Proposal[];
  readonly unsimulated: readonly UnsimulatedMeasure[];
}

/**
 * Measures the candidate avenants on draws held out from those that set their bounds, all by the chance that they give
 * to the objectives as signed: an objective lowered to the practice is met by definition, and says nothing.
 */
export function measureCandidates(input: MeasureInput): MeasuredCandidates {
  const {laboratory, resolved, renewed, supposed, seed, from, horizon, year, busiest} = input;
  const inForce = `${year}-01-01`;
  const without = laboratory.indicators(supposed, {seed, from, parting: halfYearOf(inForce), prices: true});
  const candidates = [
    ...candidateAvenants(resolved.convention, {from: inForce, held: heldShares(renewed, horizon)}),
    ...signableMeasures(resolved.convention, {
      ...{from: inForce, busiest},
      aciShort: aciShort(renewed, resolved, horizon)
    })
  ];
  const missed = input.worlds && regretInWorlds(candidates, input.worlds, input);
  const measured = candidates.map((candidate, i) =>
    measure(candidate, {...input, without, regret: missed?.[i]})
  );
  const list = (renounces: boolean) =>
    ranked(measured.filter(({proposal}) => proposal.movesObjective === renounces));
  return {proposals: list(false), renunciations: list(true), unsimulated: unsimulatedMeasures};
}

function ranked(measured: readonly Measured[]): Proposal[] {
  return [...measured]
    .sort((a, b) => b.merit - a.merit || a.gap - b.gap || (a.proposal.id < b.proposal.id ? -1 : 1))
    .map(({proposal}, i) => ({...proposal, rank: i + 1}));
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
  input: MeasureInput & {
    readonly without: readonly PredictedIndicator[];
    readonly regret: Regret | undefined;
  }
): Measured {
  const {laboratory, resolved, supposed, seed, from, horizon, year, signed, without, regret} = input;
  const scenario = withCandidate(resolved, candidate, {year, signed});
  const inForce = `${year}-01-01`;
  const run = {from, scenario, parting: halfYearOf(inForce)};
  // Ranked on draws of their own: the best of several, scored where it was found best, is praised for its luck.
  const choosing = laboratory.indicators(everySecond(supposed), {...run, seed: `${seed}/choix`});
  const indicators = laboratory.indicators(supposed, {...run, seed, prices: true});
  const met = meets(resolved, indicators, horizon);
  const {low, high} = wilsonInterval({successes: met.filter(Boolean).length, n: met.length});
  const {parameters: _, levers: __, ...told} = candidate;
  const {kind, ...draft} = candidateDraft(candidate, {signed, from: inForce, scenario: resolved.scenario.id});
  return {
    merit: shareOf(meets(resolved, choosing, horizon)),
    gap: gapToObjectives(choosing, signedObjectives(resolved, horizon), horizon),
    proposal: {
      rank: 0,
      ...told,
      chanceWithout: shareOf(meets(resolved, without, horizon)),
      chance: shareOf(met),
      ...{low, high},
      ...(candidate.movesObjective && {chanceMoved: shareOf(meets(scenario, indicators, horizon))}),
      effects: candidateEffects(without, indicators, horizon),
      ...(regret && {regret}),
      draft: kind,
      ...draft
    }
  };
}

/** A proposal, with what ranks it: its chance on draws that score nothing, then how far it stands from the objectives there. */
interface Measured {
  readonly proposal: Proposal;
  readonly merit: number;
  readonly gap: number;
}

function everySecond<T>(all: readonly T[]): T[] {
  return all.filter((_, i) => i % 2 === 0);
}

function meets(
  scenario: ResolvedScenario,
  indicators: readonly PredictedIndicator[],
  year: number
): boolean[] {
  return meetsAll(indicators, signedObjectives(scenario, year), {year, within: tolerance});
}

function signedObjectives({convention}: ResolvedScenario, year: number): ProjectedObjective[] {
  return projectedObjectives(bilanObjectives(convention, `${year}-12-31`));
}

/** Classes of communes where the practice learnt stays under the ACI objective, on average. */
function aciShort(
  renewed: readonly PredictedIndicator[],
  {convention}: ResolvedScenario,
  year: number
): Fragilite[] {
  const {target} = bilanObjectives(convention, `${year}-12-31`).aci;
  return fragilites.filter((g) => mean(yearFigures(renewed, `aci.${g}`, year)) < target);
}
