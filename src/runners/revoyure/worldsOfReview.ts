import {type HalfYear, halfYearLabel} from "../../analysis/bilan/halfYear.js";
import {conventionIn} from "../../analysis/mondes/inWorld.js";
import {keptWorlds} from "../../analysis/mondes/world.js";
import type {ObservedHalfYear} from "../../analysis/revoyure/projection/judgeProjection.js";
import {observeIndicators} from "../../analysis/revoyure/projection/observeIndicators.js";
import {predictIndicators} from "../../analysis/revoyure/projection/predictIndicators.js";
import type {PredictedIndicator} from "../../analysis/revoyure/projection/projection.js";
import type {ObservedYear} from "../../analysis/revoyure/worlds/movedToYear.js";
import {practiceMeans, type WorldPractice} from "../../analysis/revoyure/worlds/practiceInWorlds.js";
import {
  type CountsById,
  observedCounts,
  simulatedCounts,
  worldFigures
} from "../../analysis/revoyure/worlds/worldFigures.js";
import {worldLikelihoods} from "../../analysis/revoyure/worlds/worldLikelihoods.js";
import type {Triangular} from "../../analysis/statistics/triangular.js";
import {bracketCount} from "../../core/brackets.js";
import {compilePlan} from "../../core/compile/compilePlan.js";
import type {Convention} from "../../core/convention/convention.js";
import {datedAt} from "../../core/convention/dated.js";
import type {ResolvedScenario} from "../../core/convention/resolvedScenario.js";
import {fragilites} from "../../core/vocabulary.js";
import {wholeFit} from "../../files/mondes/fitWorld.js";
import {readWorldGround} from "../../files/mondes/worldGround.js";
import {readWorlds} from "../../files/mondes/worldsFile.js";
import {readScenario, resolveReading} from "../../files/resolveScenario.js";
import {scaleAt} from "../../words/inForce.js";
import type {TaskProgress} from "../keptTasks.js";
import {type WorldReplicates, worldReplicates} from "../mondes/projectWorlds.js";
import {prepareScenario} from "../prepareScenario.js";
import {type ReviewLaboratory, reviewLaboratory} from "./reviewLaboratory.js";

/** The plausible worlds as a revoyure takes them: their futures under the frozen scenario, and a laboratory in each. */
export interface WorldsOfReview {
  readonly count: number;
  /** Counters of the scenario, world after world. */
  readonly replicates: WorldReplicates;
  readonly firstYear: number;
  /** What the worlds say of each half-year from the first one on, two futures of each. */
  readonly indicators: readonly PredictedIndicator[];
  /** Log-likelihood of each by what the effort does not move in the tables of the period. */
  context(observed: readonly ObservedHalfYear[]): number[];
  /** What the tables of the period say of all that they hold, beside what the worlds gave. */
  year(observed: readonly ObservedHalfYear[]): ObservedYear;
  /** Runs in one of them, with the practice supposed from the period on. */
  laboratory(rank: number): ReviewLaboratory;
  /** What each gives of the figures that the effort is learnt from. */
  practice(period: {
    readonly aciClasses: readonly number[];
    readonly halfYears: readonly HalfYear[];
    readonly rotation: Triangular;
  }): WorldPractice;
}

export interface WorldsOfReviewOptions {
  /** Undefined: every one that is kept. */
  readonly count: number | undefined;
  readonly threads: number;
  readonly onTask?: ((progress: TaskProgress) => void) | undefined;
  /** The convention with the avenants known laid over it. */
  readonly convention: Convention;
  readonly halfYears: readonly HalfYear[];
}

/** Runs the scenario of a projection in the plausible worlds; what was run before is read again. */
export async function worldsOfReview(
  scenario: string,
  {count, threads, onTask, convention, halfYears}: WorldsOfReviewOptions
): Promise<WorldsOfReview> {
  const ground = readWorldGround();
  const kept = keptWorlds(readWorlds(ground));
  const worlds = kept.slice(0, count ?? kept.length);
  const prepared = prepareScenario(scenario, {incertitudes: false});
  const [replicates] = await worldReplicates([prepared], {threads, onTask, count: worlds.length});
  const {firstYear} = prepared.objectives;
  const year = Math.floor(halfYears[0] / 2);
  const reading = readScenario(scenario);
  const resolvedIn = (rank: number): ResolvedScenario => ({
    ...resolveReading(reading, worlds[rank]),
    convention: conventionIn(convention, worlds[rank])
  });
  const scale = scaleAt(convention, `${year}-01-01`);
  const indicators = predictIndicators(replicates, {firstYear, from: halfYears[0], scale});
  const labels = halfYears.map(halfYearLabel);
  const step = halfYears[halfYears.length - 1] - 2 * firstYear;
  const figuresOf = (counts: CountsById, among: "all" | "context") =>
    worldFigures(counts, {brackets: replicates.layout.brackets, step, among});
  const told = (observed: readonly ObservedHalfYear[]) =>
    observedCounts(observed.map(({counts}) => observeIndicators(counts)));
  return {
    context: (observed) =>
      worldLikelihoods(figuresOf(simulatedCounts(indicators, labels), "context"), {
        observed: figuresOf(told(observed), "context"),
        perWorld: replicates.perWorld
      }),
    year: (observed) => ({
      halfYears: labels,
      observed: told(observed),
      scenario: indicators,
      figures: (counts) => figuresOf(counts, "all")
    }),
    count: worlds.length,
    ...{replicates, firstYear, indicators},
    laboratory(rank) {
      const world = worlds[rank];
      const base = resolveReading(ground.reading, world);
      const {territoire, population} = ground.build(base, world, ground.seedOf(world.index));
      const fit = wholeFit(world.fit, {territoire, population, brackets: bracketCount(base.convention)});
      return reviewLaboratory(resolvedIn(rank), year, {
        ...{territoire, population},
        plan: (resolved, {incertitudes}) => compilePlan({resolved, territoire, fit, incertitudes})
      });
    },
    practice({aciClasses, halfYears: period, rotation: {min, max}}) {
      const counts = simulatedCounts(indicators, period.map(halfYearLabel));
      return {
        means: practiceMeans(counts, {aciClasses, classes: fragilites, perWorld: replicates.perWorld}),
        origins: worlds.map((_, rank) => originOf(resolvedIn(rank), {year, min, max}))
      };
    }
  };
}

/** What a scenario supposes of a year: effort by class, toward the ACI objective, then departures within their range. */
function originOf(
  {levers: {attribution, aci}, uncertainties}: ResolvedScenario,
  {year, min, max}: {year: number; min: number; max: number}
): number[] {
  const departures = datedAt(uncertainties.rotation.multiplier, year);
  const share = max > min ? (departures - min) / (max - min) : 0;
  return [
    ...fragilites.map((g) => datedAt(attribution.effort[g], year)),
    datedAt(aci.effort, year),
    Math.min(1, Math.max(0, share))
  ];
}
