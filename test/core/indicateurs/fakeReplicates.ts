import type {Objectives} from "../../../src/analysis/indicateurs/objectives.js";
import type {Replicates} from "../../../src/analysis/indicateurs/replicates.js";
import {counterLayout} from "../../../src/core/indicateurs/layout.js";
import {cietBrackets} from "../../helpers/cietBrackets.js";

export type Cells = {readonly [name: string]: number};

/** Replicates written by hand: for each replicate and step, the counters that are not zero. */
export function fakeReplicates(tables: readonly (readonly Cells[])[]): Replicates {
  const layout = counterLayout(cietBrackets(), {communes: ["59350", "59512"], bailleurs: ["bailleur-a"]});
  const counters = tables.map((steps) => {
    const table = new Int32Array(steps.length * layout.names.length);
    steps.forEach((cells, step) => {
      for (const [name, count] of Object.entries(cells)) {
        const column = layout.columns.get(name);
        if (column === undefined) throw new RangeError(`no such counter: ${name}`);
        table[step * layout.names.length + column] = count;
      }
    });
    return table;
  });
  return {layout, steps: tables[0].length, counters};
}

/** Bounds of 50 % (ceiling on fragile, floor on sans fragilité) and 25×4, over some steps. */
export function fakeObjectives(steps: number, changes: Partial<Objectives> = {}): Objectives {
  const each = <T>(row: T) => Array.from({length: steps}, () => row);
  return {
    firstYear: 2016,
    brackets: cietBrackets(steps),
    tolerance: 2,
    confidence: 0.9,
    reference: each([0.25, 0.25, 0.25, 0.25]),
    ceiling: each([0.5, null, null]),
    floor: each([null, null, 0.5]),
    ...changes
  };
}
