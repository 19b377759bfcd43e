import type {Model} from "../core/state.js";
import type {EffortModel, EffortRun} from "./effortSimulator.js";
import {runInline} from "./runInline.js";
import {runPool} from "./runPool.js";

const simulatorModule = new URL("./effortSimulator.ts", import.meta.url).href;

/** Runs replicates that each have their own effort, and gives their tables in the order of `runs`. */
export async function runEfforts(
  model: Model,
  runs: readonly EffortRun[],
  {
    threads,
    signal,
    onProgress
  }: {threads: number; signal?: AbortSignal; onProgress?: (done: number, total: number) => void}
): Promise<Int32Array[]> {
  const tables: Int32Array[] = [];
  let done = 0;
  const job: EffortModel = {model, runs};
  const run = threads === 1 ? runInline : runPool(threads);
  if (runs.length === 0) return tables;
  await run(
    runs.map((_, first) => ({first, count: 1})),
    {model: job, seed: "", simulatorModule},
    {
      signal,
      onBlock: ({first}, table) => {
        tables[first] = table;
        onProgress?.(++done, runs.length);
      }
    }
  );
  return tables;
}
