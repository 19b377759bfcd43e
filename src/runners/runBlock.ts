import type {ReplicateBlock} from "./replicateBlock.js";
import type {ReplicateSimulator} from "./simulatorModule.js";

/** Counters of the replicates of a block, one after the other. */
export function runBlock(
  simulator: ReplicateSimulator,
  seed: string,
  {first, count}: ReplicateBlock
): Int32Array {
  const tables = Array.from({length: count}, (_, i) => simulator.run(seed, first + i));
  const counters = new Int32Array(tables.reduce((length, table) => length + table.length, 0));
  let offset = 0;
  for (const table of tables) {
    counters.set(table, offset);
    offset += table.length;
  }
  return counters;
}
