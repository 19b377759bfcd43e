import {setImmediate} from "node:timers/promises";
import {yearCounter} from "../../analysis/calibrer/yearCounter.js";
import {type BailleurGaps, type KindGaps, kindGaps} from "../../analysis/suivre/bailleurGaps.js";
import {calCounts} from "../../analysis/suivre/calCounts.js";
import type {Model} from "../../core/state.js";
import {engineFor} from "../simulatorModule.js";

/** Years that the gaps of bailleurs are counted over: those of a small one are then known to a point or two. */
const replicates = 8;

export interface SimulatedGapsOptions {
  readonly year: number;
  readonly classes: readonly number[];
  readonly low: readonly number[];
  readonly seed: string;
  readonly signal?: AbortSignal | undefined;
}

/** How far each bailleur stands from the others where no commission follows and where all do, as the hypotheses' own value has it. */
export async function simulatedGaps(
  {reference, convention}: {reference: Model; convention: Model},
  options: SimulatedGapsOptions
): Promise<BailleurGaps> {
  const {attribution} = convention.plan;
  const all: Model = {
    ...convention,
    plan: {...convention.plan, attribution: {...attribution, reading: "extensive"}}
  };
  return {others: await gapsOf(reference, options), follows: await gapsOf(all, options)};
}

async function gapsOf(
  model: Model,
  {year, classes, low, seed, signal}: SimulatedGapsOptions
): Promise<KindGaps> {
  const {territoire, plan} = model;
  const from = (year - plan.firstYear) * 2;
  const simulator = engineFor(model);
  const years = [];
  for (let replicate = 0; replicate < replicates; replicate++) {
    await setImmediate();
    signal?.throwIfAborted();
    const {observer, counts} = yearCounter(territoire, {from, brackets: attributionBrackets(model)});
    simulator.run(seed, replicate, {steps: from + 2, observer});
    years.push(calCounts(counts, {classes, low}));
  }
  return kindGaps(years, territoire.bailleurs.ids.length);
}

function attributionBrackets({plan}: Model): number {
  return plan.attribution.weights[0].length;
}
