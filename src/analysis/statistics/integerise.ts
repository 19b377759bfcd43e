import {largestRemainder} from "../../core/numbers/largestRemainder.js";
import {type Margin, type MarginTable, marginIndices, marginSums} from "./marginTable.js";

/** A table of whole numbers; `error` sums the gaps that are left between its margins and their whole totals. */
export interface WholeTable extends MarginTable {
  readonly error: number;
}

/**
 * Whole numbers for a fitted table: its total by largest remainder, then units moved from cell to cell while that
 * brings the margins nearer. With more than two dimensions an exact answer may not exist: see `error`.
 * Zero cells stay zero.
 */
export function integerise(table: MarginTable, margins: readonly Margin[]): WholeTable {
  const total = Math.floor(table.cells.reduce((a, b) => a + b, 0) + 0.5);
  const cells = largestRemainder(table.cells, total);
  const excesses = margins.map(({dimensions, totals}) => {
    const indices = marginIndices(table.shape, dimensions);
    return {indices, excess: marginSums(cells, indices, totals.length).map((sum, i) => sum - totals[i])};
  });
  const occupied = table.cells.flatMap((cell, i) => (cell > 0 ? [i] : []));

  for (let moved = true; moved; ) {
    moved = false;
    const givers = occupied.filter((i) => cells[i] > 0 && change(excesses, i, -1) <= 0);
    search: for (const from of givers) {
      const gained = change(excesses, from, -1);
      apply(excesses, from, -1);
      for (const to of occupied) {
        if (to !== from && gained + change(excesses, to, 1) < 0) {
          apply(excesses, to, 1);
          cells[from]--;
          cells[to]++;
          moved = true;
          break search;
        }
      }
      apply(excesses, from, 1);
    }
  }
  const error = excesses.reduce((sum, {excess}) => sum + excess.reduce((a, b) => a + Math.abs(b), 0), 0);
  return {shape: table.shape, cells, error};
}

interface Excess {
  readonly indices: Int32Array;
  readonly excess: number[];
}

/** How much the margins' error grows when a cell changes by one. */
function change(excesses: readonly Excess[], cell: number, by: number): number {
  return excesses.reduce((sum, {indices, excess}) => {
    const now = excess[indices[cell]];
    return sum + Math.abs(now + by) - Math.abs(now);
  }, 0);
}

function apply(excesses: readonly Excess[], cell: number, by: number): void {
  for (const {indices, excess} of excesses) excess[indices[cell]] += by;
}
