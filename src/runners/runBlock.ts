import {type Forks, runForked} from "../core/sharedPasts.js";
import type {ReplicateBlock} from "./replicateBlock.js";
import type {ReplicateSimulator} from "./simulatorModule.js";

/** Counters of the replicates of a block, one after the other, each from where its fork says. */
export function runBlock(
  simulator: ReplicateSimulator,
  seed: string,
  {block: {first, count}, forks}: {readonly block: ReplicateBlock; readonly forks: Forks | undefined}
): Int32Array {
  const tables = Array.from({length: count}, (_, i) =>
    forks === undefined
      ? simulator.run(seed, first + i)
      : runForked(simulator, {seed, replicate: first + i}, forks)
  );
  const counters = new Int32Array(tables.reduce((length, table) => length + table.length, 0));
  let offset = 0;
  for (const table of tables) {
    counters.set(table, offset);
    offset += table.length;
  }
  return counters;
}
