import type {Replicates} from "../analysis/indicateurs/replicates.js";
import type {CounterLayout} from "../core/indicateurs/layout.js";
import type {Forks} from "../core/sharedPasts.js";
import type {BlockJob, BlockRunner} from "./blockRunner.js";
import type {BlockStore} from "./blockStore.js";
import {type ReplicateBlock, replicateBlocks} from "./replicateBlock.js";
import {runInline} from "./runInline.js";
import {runPool} from "./runPool.js";

export interface Simulation extends BlockJob {
  readonly layout: CounterLayout;
  readonly steps: number;
}

export interface Progress {
  readonly done: number;
  readonly total: number;
  /** Replicates found on disk, done before this run started. */
  readonly resumed: number;
}

export interface SimulateOptions {
  readonly replications: number;
  readonly threads: number;
  /** What runs the blocks; undefined: this thread where one is asked, else a pool. */
  readonly runner?: BlockRunner | undefined;
  /** Replicates that an earlier run of the same simulation holds, by rank. */
  readonly known?: readonly Int32Array[];
  /** Where finished blocks are kept, so that a stopped simulation goes on where it was. */
  readonly store?: BlockStore;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Half-years that it shares with other simulations; asked for where something is to be run. */
  readonly forks?: () => Forks;
}

/** Runs the replicates that are missing, on this thread or on several, and gives all of them in their order. */
export async function simulateReplicates(
  simulation: Simulation,
  options: SimulateOptions
): Promise<Replicates> {
  const {replications, threads, known = [], store, signal, onProgress} = options;
  const {layout, steps} = simulation;
  const width = steps * layout.names.length;
  const counters = new Array<Int32Array | undefined>(replications).fill(undefined);
  let done = 0;
  const take = ({first, count}: ReplicateBlock, table: Int32Array) => {
    if (table.length !== count * width)
      throw new RangeError(`block ${first} has ${table.length} counters: ${count * width} expected`);
    if (counters[first] !== undefined) throw new RangeError(`block ${first} was already counted`);
    for (let i = 0; i < count; i++) counters[first + i] = table.subarray(i * width, (i + 1) * width);
    done += count;
  };

  const missing: ReplicateBlock[] = [];
  for (const block of replicateBlocks(replications)) {
    const kept = fromKnown(known, block) ?? (await store?.read(block, block.count * width));
    if (kept === undefined) missing.push(block);
    else take(block, kept);
  }
  const resumed = done;
  onProgress?.({done, total: replications, resumed});
  signal?.throwIfAborted();
  if (missing.length > 0) {
    const {runner = threads === 1 ? runInline : runPool(threads)} = options;
    await runner(
      missing,
      {...simulation, forks: options.forks?.()},
      {
        signal,
        onBlock: async (block, table) => {
          await store?.write(block, table);
          take(block, table);
          onProgress?.({done, total: replications, resumed});
        }
      }
    );
  }
  return {layout, steps, counters: counters.filter((table) => table !== undefined)};
}

function fromKnown(known: readonly Int32Array[], {first, count}: ReplicateBlock): Int32Array | undefined {
  if (first + count > known.length) return undefined;
  if (count === 1) return known[first];
  return Int32Array.from(known.slice(first, first + count).flatMap((table) => [...table]));
}
