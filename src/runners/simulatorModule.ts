import {createSimulator, type RunOptions, type Simulator} from "../core/simulate.js";
import type {Model} from "../core/state.js";

/** What a thread needs of the engine: one simulator, then replicates by number. */
export interface ReplicateSimulator {
  run(seed: string, replicate: number, options?: RunOptions): Int32Array;
}

/** The module that a thread imports; `src/core/simulate.ts` in production. */
export interface SimulatorModule {
  createSimulator(model: unknown): ReplicateSimulator;
}

/** The engine, as the URL that threads import. */
export const engineModule = new URL("../core/simulate.ts", import.meta.url).href;

/** The same, checked: conservation identities at the end of each half-year. */
export const verifiedModule = new URL("./verifiedSimulator.ts", import.meta.url).href;

/** The engine in this thread, for who runs a few replicates, watches them or stops them early. */
export function engineFor(model: Model): Simulator {
  return createSimulator(model);
}

/** The simulator of a module that is named by its URL. */
export async function simulatorFrom(module: string, model: unknown): Promise<ReplicateSimulator> {
  const {createSimulator: create} = (await import(module)) as SimulatorModule;
  return create(model);
}
