import {setMaxListeners} from "node:events";
import type {Piscina} from "piscina";
import type {BlockRunner} from "./blockRunner.js";
import type {BlockAnswer, PoolTask} from "./poolWorker.js";
import {shareMemory} from "./shareMemory.js";

/** Times a block is tried when the thread that ran it died. */
const attempts = 3;

/**
 * Threads kept from one simulation to the next: an experiment makes dozens of short runs, and a thread that has the
 * engine compiled is worth a second. Idle threads do not keep the process from ending.
 */
const pools = new Map<number, Promise<Piscina>>();
let jobs = 0;

/** A runner over n threads. The block of a thread that dies is run again; each block is handed over exactly once. */
export function runPool(threads: number): BlockRunner {
  return async (blocks, {model, seed, simulatorModule, forks}, {signal, onBlock}) => {
    const pool = await poolOf(threads);
    const failed = new AbortController();
    const stop = signal === undefined ? failed.signal : AbortSignal.any([signal, failed.signal]);
    // Every block listens to the same signal: Node would take more than ten listeners for a leak.
    setMaxListeners(blocks.length + 1, stop);
    const task = {job: ++jobs, simulatorModule, model: shareMemory(model), seed};
    try {
      await Promise.all(
        blocks.map(async (block) => {
          const forksOfBlock =
            forks && Array.from({length: block.count}, (_, i) => forks.fork(block.first + i));
          const {counters, kept} = await runOnPool(pool, {...task, block, forks: forksOfBlock}, stop);
          for (const {replicate, checkpoint} of kept) forks?.keep(replicate, checkpoint);
          await onBlock(block, counters);
        })
      );
    } catch (error) {
      failed.abort();
      pools.delete(threads);
      await pool.destroy();
      signal?.throwIfAborted();
      throw error;
    }
  };
}

function poolOf(threads: number): Promise<Piscina> {
  const pool = pools.get(threads) ?? createPool(threads);
  pools.set(threads, pool);
  return pool;
}

async function createPool(threads: number): Promise<Piscina> {
  const {Piscina} = await import("piscina");
  const pool = new Piscina({
    filename: new URL("./poolEntry.js", import.meta.url).href,
    minThreads: 1,
    maxThreads: threads,
    idleTimeout: Number.POSITIVE_INFINITY,
    execArgv: []
  });
  // An idle thread that dies has no block to lose: the pool replaces it.
  pool.on("error", () => undefined);
  return pool;
}

async function runOnPool(
  pool: Piscina,
  task: PoolTask,
  signal: AbortSignal
): Promise<Exclude<BlockAnswer, {failure: string}>> {
  for (let attempt = 1; ; attempt++) {
    const answer = await pool.run(task, {signal}).then(
      (result: BlockAnswer) => result,
      (crash: Error) => ({crash})
    );
    if ("counters" in answer) return answer;
    if ("failure" in answer) throw new Error(answer.failure);
    if (signal.aborted || attempt === attempts) throw answer.crash;
  }
}
