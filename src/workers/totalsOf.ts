import {type CounterLayout, counterLayout} from "../core/indicateurs/layout.js";

/** The counters of the whole territoire, which come first in each row: those of communes and bailleurs are most of it. */
export function totalsOf(counters: Int32Array, {names, brackets}: CounterLayout): Int32Array {
  const width = counterLayout(brackets, {communes: [], bailleurs: []}).names.length;
  const steps = counters.length / names.length;
  const kept = new Int32Array(steps * width);
  for (let step = 0; step < steps; step++)
    kept.set(counters.subarray(step * names.length, step * names.length + width), step * width);
  return kept;
}
