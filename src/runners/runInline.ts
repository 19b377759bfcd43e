import {setImmediate} from "node:timers/promises";
import type {BlockRunner} from "./blockRunner.js";
import {runBlock} from "./runBlock.js";
import {simulatorFrom} from "./simulatorModule.js";

/** Runs the blocks one after the other in this thread, letting signals through between two. */
export const runInline: BlockRunner = async (blocks, job, {signal, onBlock}) => {
  const simulator = await simulatorFrom(job.simulatorModule, job.model);
  for (const block of blocks) {
    await setImmediate();
    signal?.throwIfAborted();
    await onBlock(block, runBlock(simulator, job.seed, {block, forks: job.forks}));
  }
};
