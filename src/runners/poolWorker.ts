import {Piscina} from "piscina";
import type {ReplicateBlock} from "./replicateBlock.js";
import {runBlock} from "./runBlock.js";
import type {ReplicateSimulator, SimulatorModule} from "./simulatorModule.js";

/** What a thread is given when it starts. */
export interface PoolWorkerData {
  readonly simulatorModule: string;
  readonly model: unknown;
  readonly seed: string;
}

/** A broken rule of the engine is an answer, not a crash: only the block of a thread that died is run again. */
export type BlockAnswer = {readonly counters: Int32Array} | {readonly failure: string};

const {simulatorModule, model, seed} = Piscina.workerData as PoolWorkerData;
let simulator: ReplicateSimulator | undefined;

/** Runs one block in this thread, on the simulator that it keeps. */
export default async function poolWorker(block: ReplicateBlock): Promise<BlockAnswer> {
  try {
    simulator ??= ((await import(simulatorModule)) as SimulatorModule).createSimulator(model);
    return {counters: runBlock(simulator, seed, block)};
  } catch (failure) {
    return {failure: failure instanceof Error ? (failure.stack ?? failure.message) : String(failure)};
  }
}
