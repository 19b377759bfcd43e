import type {Model} from "../src/core/state.js";
import {replicateBlocks} from "../src/runners/replicateBlock.js";
import {runPool} from "../src/runners/runPool.js";
import {engineModule} from "../src/runners/simulatorModule.js";
import {least} from "./rounds.js";

const replicates = 12;

/** Milliseconds of twelve replicates on each number of threads, in turn, once every thread is warm. */
export async function timeThreads(model: Model, rounds: number): Promise<readonly [number, number]> {
  const job = {model, seed: "bench", simulatorModule: engineModule};
  const run = async (threads: number) => {
    const started = performance.now();
    await runPool(threads)(replicateBlocks(replicates), job, {onBlock: () => undefined});
    return performance.now() - started;
  };
  const times: [number[], number[]] = [[], []];
  for (let round = -1; round < rounds; round++)
    for (const threads of [1, 2]) {
      const ms = await run(threads);
      if (round >= 0) times[threads - 1].push(ms);
    }
  return [least(times[0]), least(times[1])];
}
