import type {Reading} from "../analysis/revoyure/learning/learntEffort.js";
import {countPractice, emptyPractice} from "../analysis/revoyure/practice/practice.js";
import {recordAttributions} from "../analysis/revoyure/practice/recordAttributions.js";
import {createSimulator as createEngine, type Simulator} from "../core/simulate.js";
import type {Model} from "../core/state.js";
import {fragilites} from "../core/vocabulary.js";
import type {ReplicateSimulator} from "./simulatorModule.js";

/** One replicate with its own effort: block `i` of the job is the run `i` of its list. */
export interface EffortRun {
  readonly seed: string;
  readonly replicate: number;
  readonly reading: Reading;
  /** From a step on, the effort by class of quartier then toward the ACI objective; before the first, the scenario's. */
  readonly efforts: readonly {readonly fromStep: number; readonly values: readonly number[]}[];
  /** Departures against the base year; undefined keeps the scenario's. */
  readonly rotation?: number;
  /** Last step simulated, all of them when undefined. */
  readonly steps?: number;
  /** Count the practice of these steps (`practice.ts`) instead of giving the engine's counters. */
  readonly observe?: readonly number[];
}

/** What a thread is given: a model and every replicate that any thread may be asked for. */
export interface EffortModel {
  readonly model: Model;
  readonly runs: readonly EffortRun[];
}

/** A simulator whose replicates each have the effort of their run: one arena a reading for all of them. */
export function createSimulator({model, runs}: EffortModel): ReplicateSimulator {
  const arenas = new Map<Reading, Arena>();
  return {
    run(_seed, index) {
      const run = runs[index];
      const arena = arenas.get(run.reading) ?? openArena(model, run.reading);
      arenas.set(run.reading, arena);
      return runOne(arena, run);
    }
  };
}

interface Arena {
  readonly model: Model;
  readonly simulator: Simulator;
  readonly original: Model;
  readonly effort: number[][];
  readonly aciEffort: number[];
  readonly evolution: {rotationMultiplier: number};
  readonly ranges: {rotationMultiplier?: unknown} | undefined;
}

/** A copy of the model whose effort and rotation may be set before each run. */
function openArena(original: Model, reading: Reading): Arena {
  const {plan} = original;
  const effort = plan.attribution.effort.map((row) => [...row]);
  const aciEffort = [...plan.aci.effort];
  const evolution = {...plan.evolution};
  const ranges = plan.ranges === undefined ? undefined : {...plan.ranges};
  const model: Model = {
    ...original,
    plan: {
      ...plan,
      attribution: {...plan.attribution, reading, effort},
      aci: {...plan.aci, effort: aciEffort},
      evolution,
      ...(ranges && {ranges})
    }
  };
  return {model, simulator: createEngine(model), original, effort, aciEffort, evolution, ranges};
}

function runOne(arena: Arena, run: EffortRun): Int32Array {
  const {attribution, aci, evolution, ranges} = arena.original.plan;
  for (let step = 0; step < arena.effort.length; step++) {
    const values = run.efforts.findLast(({fromStep}) => fromStep <= step)?.values;
    for (let g = 0; g < fragilites.length; g++)
      arena.effort[step][g] = values?.[g] ?? attribution.effort[step][g];
    arena.aciEffort[step] = values?.[fragilites.length] ?? aci.effort[step];
  }
  arena.evolution.rotationMultiplier = run.rotation ?? evolution.rotationMultiplier;
  if (arena.ranges !== undefined)
    arena.ranges.rotationMultiplier = run.rotation === undefined ? ranges?.rotationMultiplier : undefined;
  const {observe, seed, replicate, steps} = run;
  if (observe === undefined) return arena.simulator.run(seed, replicate, {steps});

  const {territoire} = arena.model;
  const {quartiers} = territoire;
  const {observer, attributions} = recordAttributions(observe[0]);
  arena.simulator.run(seed, replicate, {observer, steps: observe[observe.length - 1] + 1});
  const practice = emptyPractice(territoire, observe.length);
  for (const {step, quartier, bailleur, status, bracket, aci: isAci} of attributions) {
    const h = observe.indexOf(step);
    if (h < 0) continue;
    const commune = quartiers.commune[quartier];
    const attribution = {
      ...{commune, bailleur, status, bracket, aci: isAci},
      fragilite: quartiers.fragilite[quartier]
    };
    countPractice(practice, h, {attribution, territoire});
  }
  return practice.counts;
}
