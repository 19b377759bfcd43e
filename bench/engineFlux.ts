import type {Simulator} from "../src/core/simulate.js";
import {fragilites, statuses} from "../src/core/vocabulary.js";

/** Attributions of a replicate over all its half-years, [class of quartier][bracket]. */
export function engineFlux({layout, steps}: Simulator, counters: Int32Array): number[][] {
  return fragilites.map((g) =>
    layout.brackets.ids.map((k) => {
      let sum = 0;
      for (const status of statuses) {
        const column = layout.columns.get(`flux.${g}.${k}.${status}`);
        if (column === undefined) throw new RangeError(`no counter for ${g} ${k} ${status}`);
        for (let step = 0; step < steps; step++) sum += counters[step * layout.names.length + column];
      }
      return sum;
    })
  );
}
