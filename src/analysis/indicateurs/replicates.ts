import type {CounterLayout} from "../../core/indicateurs/layout.js";

/** The counters of n replicates of one simulation, in the order of replicates. */
export interface Replicates {
  readonly layout: CounterLayout;
  readonly steps: number;
  /** One table (steps × columns, row-major) a replicate. */
  readonly counters: readonly Int32Array[];
  /** Of replicates of several worlds: how many of each, one world after the other. */
  readonly perWorld?: number;
}
