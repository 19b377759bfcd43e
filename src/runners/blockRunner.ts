import type {Forks} from "../core/sharedPasts.js";
import type {ReplicateBlock} from "./replicateBlock.js";

/** The simulation that blocks belong to. */
export interface BlockJob {
  readonly model: unknown;
  readonly seed: string;
  /** URL of the module that exports `createSimulator`. */
  readonly simulatorModule: string;
  /** Half-years that it shares with other simulations of an experiment. */
  readonly forks?: Forks | undefined;
}

export interface BlockRunnerOptions {
  readonly signal?: AbortSignal;
  /** Called once a block, in the order in which blocks end. */
  readonly onBlock: (block: ReplicateBlock, counters: Int32Array) => void | Promise<void>;
}

/** Runs blocks somewhere; resolves when all have been handed over, rejects with the signal's reason when cancelled. */
export type BlockRunner = (
  blocks: readonly ReplicateBlock[],
  job: BlockJob,
  options: BlockRunnerOptions
) => Promise<void>;
