import {firstDayOf, type HalfYear, halfYearLabel} from "../../analysis/bilan/halfYear.js";
import type {Reading} from "../../analysis/revoyure/learning/learntEffort.js";
import {countPractice, emptyPractice, type Practice} from "../../analysis/revoyure/practice/practice.js";
import {withEffort} from "../../analysis/revoyure/practice/withEffort.js";
import {predictIndicators} from "../../analysis/revoyure/projection/predictIndicators.js";
import type {PredictedIndicator} from "../../analysis/revoyure/projection/projection.js";
import type {ResolvedScenario} from "../../core/convention/resolvedScenario.js";
import {counterLayout} from "../../core/indicateurs/layout.js";
import type {Observer} from "../../core/observer.js";
import {pastOf} from "../../core/past.js";
import type {Evolution, Plan} from "../../core/plan.js";
import {runForked, SharedPasts} from "../../core/sharedPasts.js";
import type {Model} from "../../core/state.js";
import {fragilites} from "../../core/vocabulary.js";
import {loadModel, loadStart} from "../../files/inputs.js";
import {scaleAt} from "../../words/inForce.js";
import {engineFor} from "../simulatorModule.js";
import {partedPlan} from "./partedPlan.js";

/** What is supposed of a run: the effort by class then toward the ACI objective, and the multiplier of departures. */
export interface SupposedPractice {
  readonly efforts?: readonly number[];
  readonly rotation?: number;
  readonly reading?: Reading;
  /** What nobody decides, where a run supposes it other than the scenario. */
  readonly evolution?: Partial<Evolution>;
  /** Draws what nobody decides within its declared ranges, but for the departures where they are supposed. */
  readonly incertitudes?: boolean;
}

/** Runs of one scenario with another practice from a year on, from one territoire built once. */
export interface ReviewLaboratory {
  /** The scenario as it is, nothing supposed. */
  readonly model: Model;
  readonly resolved: ResolvedScenario;
  /** What the commissions did in some half-years, one replicate. */
  practice(
    supposed: SupposedPractice,
    run: {seed: string; replicate: number; halfYears: readonly HalfYear[]}
  ): Practice;
  /**
   * Indicators to the horizon, replicate by replicate, each with its own practice. Before the parting everything is as in the
   * laboratory's own scenario, levers without a date included.
   */
  indicators(
    supposed: readonly SupposedPractice[],
    run: {
      seed: string;
      from: HalfYear;
      scenario?: ResolvedScenario;
      /** First half-year that an avenant of the scenario binds: what comes before is run once for all of them. */
      parting?: HalfYear;
      /** Adds what an objective costs in first accesses. */
      prices?: boolean;
    }
  ): PredictedIndicator[];
}

/** What runs start from, and how a scenario is compiled there. */
export interface ReviewPlace extends Pick<Model, "territoire" | "population"> {
  plan(scenario: ResolvedScenario, options: {incertitudes: boolean}): Plan;
}

/** The territoire of the project and its own fit. */
function ownPlace(resolved: ResolvedScenario): ReviewPlace {
  const start = loadStart(resolved);
  const {territoire, population} = start;
  return {
    ...{territoire, population},
    plan: (scenario, {incertitudes}) => loadModel(scenario, {start, incertitudes}).model.plan
  };
}

/** Builds what the runs of a revoyure share; elsewhere than on the project's own territoire where a place is given. */
export function reviewLaboratory(
  resolved: ResolvedScenario,
  year: number,
  place: ReviewPlace = ownPlace(resolved)
): ReviewLaboratory {
  const {territoire, population} = place;
  const {communes, bailleurs} = territoire;
  const modelOf = (scenario: ResolvedScenario, supposed: SupposedPractice): Model => {
    const {efforts, rotation, reading, evolution, incertitudes = false} = supposed;
    const plan = place.plan(
      efforts === undefined ? scenario : supposing(scenario, {efforts, reading, year}),
      {incertitudes}
    );
    const supposedRotation = rotation === undefined ? {} : {rotationMultiplier: rotation};
    const {rotationMultiplier, ...ranges} = plan.ranges ?? {};
    const {rotationMultiplier: rotationPath, ...paths} = plan.paths ?? {};
    return {
      ...{territoire, population},
      plan: {
        ...plan,
        ...(plan.paths && {paths: rotation === undefined && rotationPath ? plan.paths : paths}),
        evolution: {...plan.evolution, ...evolution, ...supposedRotation},
        ...(plan.ranges && {
          ranges: rotation === undefined && rotationMultiplier ? {...ranges, rotationMultiplier} : ranges
        })
      }
    };
  };
  const model = modelOf(resolved, {});
  const {firstYear, steps, brackets} = model.plan;
  const shared = new SharedPasts();
  // Whatever is supposed holds from the year that is reviewed.
  shared.expectAt([2 * (year - firstYear)]);
  const layout = counterLayout(brackets, {communes: communes.insee, bailleurs: bailleurs.ids});
  return {
    model,
    resolved,
    practice(supposed, {seed, replicate, halfYears}) {
      const supposedModel = modelOf(resolved, supposed);
      const practice = emptyPractice(supposedModel.territoire, halfYears.length, brackets);
      const first = halfYears[0] - 2 * firstYear;
      const observer = practiceObserver(supposedModel, {practice, first});
      engineFor(supposedModel).run(seed, replicate, {steps: first + halfYears.length, observer});
      return practice;
    },
    indicators(supposed, {seed, from, scenario = resolved, parting, prices}) {
      if (parting !== undefined) shared.expectAt([parting - 2 * firstYear]);
      const counters = supposed.map((each, replicate) => {
        const whole = modelOf(scenario, each);
        const supposedModel =
          parting === undefined || scenario.levers === resolved.levers
            ? whole
            : {...whole, plan: partedPlan(whole.plan, modelOf(resolved, each).plan, parting)};
        const forks = shared.of(pastOf(supposedModel), seed);
        return runForked(engineFor(supposedModel), {seed, replicate}, forks);
      });
      const scale = scaleAt(scenario.convention, firstDayOf(from));
      return predictIndicators(
        {layout, steps, counters},
        {
          ...{firstYear, from, scale},
          ...(prices && {prices})
        }
      );
    }
  };
}

/** The scenario with each effort set from a year on. */
function supposing(
  scenario: ResolvedScenario,
  {efforts, reading, year}: {efforts: readonly number[]; reading?: Reading; year: number}
): ResolvedScenario {
  const aci = withEffort(scenario, {effort: efforts[fragilites.length], year});
  const effort = Object.fromEntries(
    fragilites.map((g, i) => [
      g,
      withEffort(scenario, {effort: efforts[i], year}).levers.attribution.effort[g]
    ])
  ) as ResolvedScenario["levers"]["attribution"]["effort"];
  const {attribution} = scenario.levers;
  const effortReading = reading ?? attribution.effortReading;
  return {...aci, levers: {...aci.levers, attribution: {...attribution, effort, effortReading}}};
}

function practiceObserver(
  {territoire}: Model,
  {practice, first}: {practice: Practice; first: number}
): Observer {
  const {commune, fragilite} = territoire.quartiers;
  return {
    onAttribution({step, quartier, bailleur, status, bracket, aci}) {
      if (step < first) return;
      countPractice(practice, step - first, {
        territoire,
        attribution: {
          bailleur,
          commune: commune[quartier],
          fragilite: fragilite[quartier],
          status,
          bracket,
          aci
        }
      });
    }
  };
}

/** Label of the half-year that follows. */
export function nextHalfYear(halfYears: readonly HalfYear[]): string {
  return halfYearLabel(halfYears[halfYears.length - 1] + 1);
}
