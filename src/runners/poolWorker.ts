import type {ReplicateBlock} from "./replicateBlock.js";
import {runBlock} from "./runBlock.js";
import {type ReplicateSimulator, simulatorFrom} from "./simulatorModule.js";

/** A block and the simulation it belongs to; typed arrays of the model are shared, not copied. */
export interface PoolTask {
  /** Tells simulations apart: a thread keeps the simulator of the last one. */
  readonly job: number;
  readonly simulatorModule: string;
  readonly model: unknown;
  readonly seed: string;
  readonly block: ReplicateBlock;
}

/** A broken rule of the engine is an answer, not a crash: only the block of a thread that died is run again. */
export type BlockAnswer = {readonly counters: Int32Array} | {readonly failure: string};

let kept: {readonly job: number; readonly simulator: ReplicateSimulator} | undefined;

/** Runs one block in this thread, on the simulator that it keeps. */
export default async function poolWorker(task: PoolTask): Promise<BlockAnswer> {
  try {
    return {counters: runBlock(await simulatorOf(task), task.seed, task.block)};
  } catch (failure) {
    return {failure: failure instanceof Error ? (failure.stack ?? failure.message) : String(failure)};
  }
}

async function simulatorOf({job, simulatorModule, model}: PoolTask): Promise<ReplicateSimulator> {
  if (kept?.job === job) return kept.simulator;
  // The former one is let go first: a simulator holds much memory.
  kept = undefined;
  kept = {job, simulator: await simulatorFrom(simulatorModule, model)};
  return kept.simulator;
}
