import type {Checkpoint} from "../core/checkpoint.js";
import type {Fork, Forks} from "../core/sharedPasts.js";
import type {ReplicateBlock} from "./replicateBlock.js";
import {runBlock} from "./runBlock.js";
import {shareMemory} from "./shareMemory.js";
import {type ReplicateSimulator, simulatorFrom} from "./simulatorModule.js";

/** A block and the simulation it belongs to; typed arrays of the model are shared, not copied. */
export interface PoolTask {
  /** Tells simulations apart: a thread keeps the simulator of the last one. */
  readonly job: number;
  readonly simulatorModule: string;
  readonly model: unknown;
  readonly seed: string;
  readonly block: ReplicateBlock;
  /** Where each of its replicates goes on from; undefined where nothing is shared. */
  readonly forks: readonly Fork[] | undefined;
}

/** The state of a replicate of the block that others go on from. */
export interface KeptCheckpoint {
  readonly replicate: number;
  readonly checkpoint: Checkpoint;
}

/** A broken rule of the engine is an answer, not a crash: only the block of a thread that died is run again. */
export type BlockAnswer =
  | {readonly counters: Int32Array; readonly kept: readonly KeptCheckpoint[]}
  | {readonly failure: string};

let kept: {readonly job: number; readonly simulator: ReplicateSimulator} | undefined;

/** Runs one block in this thread, on the simulator that it keeps. */
export default async function poolWorker(task: PoolTask): Promise<BlockAnswer> {
  try {
    const {seed, block} = task;
    const kept: KeptCheckpoint[] = [];
    const forks = task.forks && forksOf(task.forks, block, kept);
    return {counters: runBlock(await simulatorOf(task), seed, {block, forks}), kept};
  } catch (failure) {
    return {failure: failure instanceof Error ? (failure.stack ?? failure.message) : String(failure)};
  }
}

/** The forks that came with a block; what is kept goes back in memory that all threads read. */
function forksOf(forks: readonly Fork[], {first}: ReplicateBlock, kept: KeptCheckpoint[]): Forks {
  return {
    fork: (replicate) => forks[replicate - first],
    keep: (replicate, checkpoint) => kept.push({replicate, checkpoint: shareMemory(checkpoint)})
  };
}

async function simulatorOf({job, simulatorModule, model}: PoolTask): Promise<ReplicateSimulator> {
  if (kept?.job === job) return kept.simulator;
  // The former one is let go first: a simulator holds much memory.
  kept = undefined;
  kept = {job, simulator: await simulatorFrom(simulatorModule, model)};
  return kept.simulator;
}
