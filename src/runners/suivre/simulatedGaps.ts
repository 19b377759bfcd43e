import {setImmediate} from "node:timers/promises";
import {yearCounter} from "../../analysis/calibrer/yearCounter.js";
import {type BailleurGaps, type KindGaps, kindGaps} from "../../analysis/suivre/bailleurGaps.js";
import {calCounts} from "../../analysis/suivre/calCounts.js";
import type {Model} from "../../core/state.js";
import {computingSources} from "../../files/engine.js";
import {factPlace} from "../../files/keptFacts.js";
import type {PreparedScenario} from "../preparedScenario.js";
import {engineFor} from "../simulatorModule.js";

/** Years that the gaps of bailleurs are counted over: those of a small one are then known to a point or two. */
const replicates = 8;

export interface SimulatedGapsOptions {
  readonly year: number;
  readonly classes: readonly number[];
  readonly low: readonly number[];
  readonly signal?: AbortSignal | undefined;
}

/**
 * How far each bailleur stands from the others where no commission follows and where all do, as the hypotheses' own value has it; read
 * where it was kept.
 */
export async function simulatedGaps(
  {reference, convention}: {reference: PreparedScenario; convention: PreparedScenario},
  options: SimulatedGapsOptions
): Promise<BailleurGaps> {
  const {year, classes, low} = options;
  const place = factPlace<BailleurGaps>("suivi", {
    ...{year, classes, low, replicates, sources: computingSources()},
    inputs: [reference.inputs, convention.inputs],
    seed: reference.simulation.seed
  });
  if (place.known) return place.known;
  const none = reference.simulation.model as Model;
  const every = convention.simulation.model as Model;
  const attribution = {...every.plan.attribution, reading: "extensive" as const};
  const {seed} = reference.simulation;
  return place.keep({
    others: await gapsOf(none, {...options, seed}),
    follows: await gapsOf({...every, plan: {...every.plan, attribution}}, {...options, seed})
  });
}

async function gapsOf(
  model: Model,
  {year, classes, low, seed, signal}: SimulatedGapsOptions & {seed: string}
): Promise<KindGaps> {
  const {territoire, plan} = model;
  const from = (year - plan.firstYear) * 2;
  const brackets = plan.attribution.weights[0].length;
  const simulator = engineFor(model);
  const years = [];
  for (let replicate = 0; replicate < replicates; replicate++) {
    await setImmediate();
    signal?.throwIfAborted();
    const {observer, counts} = yearCounter(territoire, {from, brackets});
    simulator.run(seed, replicate, {steps: from + 2, observer});
    years.push(calCounts(counts, {classes, low}));
  }
  return kindGaps(years, territoire.bailleurs.ids.length);
}
