import type {LowSet} from "../../core/brackets.js";
import {estimator} from "./estimate.js";
import type {Replicates} from "./replicates.js";
import type {Estimate} from "./result.js";

/** Reads the counters of one replicate over one period: flows add up, `end.*` describe its last day. */
export interface PeriodView {
  readonly lastStep: number;
  readonly steps: readonly number[];
  /** Ids of the brackets, from the lowest resources. */
  readonly brackets: readonly string[];
  /** Those of a low set, as it stands on the last day of the period. */
  lowest(set: LowSet): readonly string[];
  /** Value of a counter in each replicate. */
  column(name: string): Float64Array;
  /** Sum of several counters in each replicate. */
  sum(names: readonly string[]): Float64Array;
  /** Estimate of a quantity from its value in each replicate, with its outer bar where they come from several worlds. */
  estimate(values: ArrayLike<number>): Estimate;
}

/** View of the counters over consecutive steps. */
export function periodView(replicates: Replicates, steps: readonly number[]): PeriodView {
  const {layout, counters} = replicates;
  const width = layout.names.length;
  const lastStep = steps[steps.length - 1];

  function column(name: string): Float64Array {
    const index = layout.columns.get(name);
    if (index === undefined) throw new RangeError(`unknown counter: ${name}`);
    const read = name.startsWith("end.") ? [lastStep] : steps;
    return Float64Array.from(counters, (table) =>
      read.reduce((sum, step) => sum + table[step * width + index], 0)
    );
  }

  function sum(names: readonly string[]): Float64Array {
    const total = new Float64Array(counters.length);
    for (const name of names) {
      const values = column(name);
      for (let i = 0; i < total.length; i++) total[i] += values[i];
    }
    return total;
  }

  const {ids, low} = layout.brackets;
  return {
    lastStep,
    steps,
    brackets: ids,
    lowest: (set) => ids.slice(0, low[set][lastStep]),
    column,
    sum,
    estimate: estimator(replicates)
  };
}

/** Ratio of two quantities replicate by replicate; NaN where the denominator is zero. */
export function ratio(numerator: Float64Array, denominator: Float64Array): Float64Array {
  return numerator.map((value, i) => (denominator[i] === 0 ? Number.NaN : value / denominator[i]));
}
