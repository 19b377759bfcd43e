import type {CounterLayout} from "../../src/core/indicateurs/layout.js";
import type {Simulator} from "../../src/core/simulate.js";
import {fragilites, statuses} from "../../src/core/vocabulary.js";
import {brackets} from "./cietBrackets.js";

/** The counters of a replicate, read by half-year and name. */
export interface CounterTable {
  readonly steps: number;
  at(step: number, name: string): number;
  /** Sum over half-years from `first` to `last`, both included. */
  sum(name: string, first: number, last: number): number;
  row(step: number): Int32Array;
}

export function counterTable(layout: CounterLayout, counters: Int32Array): CounterTable {
  const width = layout.names.length;
  const at = (step: number, name: string): number => {
    const index = layout.columns.get(name);
    if (index === undefined) throw new RangeError(`unknown counter: ${name}`);
    return counters[step * width + index];
  };
  return {
    steps: counters.length / width,
    at,
    sum(name, first, last) {
      let total = 0;
      for (let step = first; step <= last; step++) total += at(step, name);
      return total;
    },
    row: (step) => counters.subarray(step * width, (step + 1) * width)
  };
}

/** Runs a replicate and reads it. */
export function runTable(simulator: Simulator, seed: string, replicate: number): CounterTable {
  return counterTable(simulator.layout, simulator.run(seed, replicate));
}

/** Attributions by bracket in a class over half-years. */
export function fluxOf(table: CounterTable, g: number, [first, last]: readonly [number, number]): number[] {
  return brackets.map((k) =>
    statuses.reduce((sum, s) => sum + table.sum(`flux.${fragilites[g]}.${k}.${s}`, first, last), 0)
  );
}

/** Share of the first two brackets. */
export function under60(flux: readonly number[]): number {
  return (flux[0] + flux[1]) / flux.reduce((a, b) => a + b, 0);
}
