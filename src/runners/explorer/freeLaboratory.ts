import {comparedOutcomes} from "../../analysis/comparer/comparedOutcomes.js";
import {objectiveOutcomes} from "../../analysis/comparer/objectiveOutcomes.js";
import {type Outcome, outcomes} from "../../analysis/comparer/outcomes.js";
import {yearlyMean} from "../../analysis/comparer/yearlyMean.js";
import type {FreePoint} from "../../analysis/explorer/freeDesign.js";
import type {FreeAnswer} from "../../analysis/explorer/freeExploration.js";
import {convergenceRule} from "../../analysis/indicateurs/convergenceRule.js";
import type {Brackets} from "../../core/brackets.js";
import {compilePlan} from "../../core/compile/compilePlan.js";
import {conventionPeriod} from "../../core/convention/conventionPeriod.js";
import type {Levers} from "../../core/convention/levers.js";
import {nestById} from "../../core/convention/leverTree.js";
import {type LeverTree, mergeLevers} from "../../core/convention/mergeLevers.js";
import type {ResolvedScenario} from "../../core/convention/resolvedScenario.js";
import {counterLayout} from "../../core/indicateurs/layout.js";
import {readFit} from "../../files/fitFile.js";
import {loadStart} from "../../files/inputs.js";
import {readScenario, resolveReading} from "../../files/resolveScenario.js";
import {engineFor} from "../simulatorModule.js";

/** A point of a free design, for the scenarios of an exploration on common draws. */
export interface FreeTask extends FreePoint {
  readonly point: number;
  readonly scenarios: readonly string[];
  /** Years from which levers move, by id. */
  readonly from: {readonly [lever: string]: number};
  readonly seed: string;
  readonly replicates: number;
  readonly outcomes: readonly string[];
  readonly year: number;
}

/** Every outcome that may be asked by its id. */
export function knownOutcomes(brackets: Brackets): Map<string, Outcome> {
  return new Map(
    [...objectiveOutcomes(brackets), ...comparedOutcomes(brackets), ...outcomes].map((outcome) => [
      outcome.id,
      outcome
    ])
  );
}

/** What answers one point after the other in a thread, on the territoire and the fit of the project, read once. */
export function freeLaboratory() {
  const scenarios = new Map<string, ReturnType<typeof read>>();
  let start: ReturnType<typeof loadStart> | undefined;

  return {
    run(task: FreeTask): FreeAnswer {
      try {
        return {outcomes: task.scenarios.map((reference) => outcomesOf(reference, task))};
      } catch (error) {
        // A point beyond what the engine can hold is a finding, kept with the others.
        if (!(error instanceof RangeError)) throw error;
        return {reason: error.message};
      }
    }
  };

  function read(reference: string) {
    const reading = readScenario(reference);
    const resolved = resolveReading(reading);
    start ??= loadStart(resolved);
    return {reading, fit: readFit(resolved, start.territoireDigest), start};
  }

  function outcomesOf(reference: string, task: FreeTask): (number | null)[][] {
    const known = scenarios.get(reference) ?? read(reference);
    scenarios.set(reference, known);
    const {territoire, population} = known.start;
    const resolved = withLevers(resolveReading(known.reading, task), task);
    const plan = compilePlan({resolved, territoire, fit: known.fit});
    const simulator = engineFor({territoire, population, plan});
    const counters = Array.from({length: task.replicates}, (_, r) => simulator.run(task.seed, r));
    const layout = counterLayout(plan.brackets, {
      communes: territoire.communes.insee,
      bailleurs: territoire.bailleurs.ids
    });
    const {firstYear, brackets, steps} = plan;
    const {reference: balance, ceiling, floor} = plan.attribution;
    const objectives = {firstYear, brackets, ...convergenceRule, reference: balance, ceiling, floor};
    const outcomes = knownOutcomes(brackets);
    const columns = task.outcomes.map((id) =>
      yearlyMean({replicates: {layout, steps, counters}, objectives}, outcomes.get(id) as Outcome, [
        task.year
      ])
    );
    return counters.map((_, r) => columns.map((column) => (Number.isNaN(column[r]) ? null : column[r])));
  }
}

function withLevers(resolved: ResolvedScenario, {levers, from}: FreeTask): ResolvedScenario {
  const moved = Object.entries(levers).map(
    ([id, value]) => [id, from[id] === undefined ? value : {[from[id]]: value}] as const
  );
  if (moved.length === 0) return resolved;
  const {firstYear} = conventionPeriod(resolved.convention);
  const merged = mergeLevers(resolved.levers as unknown as LeverTree, nestById(moved), firstYear - 1);
  return {...resolved, levers: merged as unknown as Levers};
}
