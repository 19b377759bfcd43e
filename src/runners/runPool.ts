import {setMaxListeners} from "node:events";
import {Piscina} from "piscina";
import type {BlockJob, BlockRunner} from "./blockRunner.js";
import type {BlockAnswer, PoolWorkerData} from "./poolWorker.js";
import type {ReplicateBlock} from "./replicateBlock.js";
import {shareMemory} from "./shareMemory.js";

/** Times a block is tried when the thread that ran it died. */
const attempts = 3;

/** A runner over n threads. The block of a thread that dies is run again; each block is handed over exactly once. */
export function runPool(threads: number): BlockRunner {
  return async (blocks, job, {signal, onBlock}) => {
    const pool = startPool(Math.min(threads, blocks.length), job);
    const failed = new AbortController();
    const stop = signal === undefined ? failed.signal : AbortSignal.any([signal, failed.signal]);
    // Every block listens to the same signal: Node would take more than ten listeners for a leak.
    setMaxListeners(blocks.length + 1, stop);
    try {
      await Promise.all(
        blocks.map(async (block) => {
          const counters = await runOnPool(pool, block, stop);
          await onBlock(block, counters);
        })
      );
    } catch (error) {
      failed.abort();
      signal?.throwIfAborted();
      throw error;
    } finally {
      await pool.destroy();
    }
  };
}

function startPool(threads: number, {model, seed, simulatorModule}: BlockJob): Piscina {
  const workerData: PoolWorkerData = {model: shareMemory(model), seed, simulatorModule};
  const pool = new Piscina({
    filename: new URL("./poolEntry.js", import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
    workerData,
    execArgv: []
  });
  // An idle thread that dies has no block to lose: the pool replaces it.
  pool.on("error", () => undefined);
  return pool;
}

async function runOnPool(pool: Piscina, block: ReplicateBlock, signal: AbortSignal): Promise<Int32Array> {
  for (let attempt = 1; ; attempt++) {
    const answer = await pool.run(block, {signal}).then(
      (result: BlockAnswer) => result,
      (crash: Error) => ({crash})
    );
    if ("counters" in answer) return answer.counters;
    if ("failure" in answer) throw new Error(answer.failure);
    if (signal.aborted || attempt === attempts) throw answer.crash;
  }
}
