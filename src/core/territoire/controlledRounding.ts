import {largestRemainder} from "../numbers/largestRemainder.js";

/**
 * Rounds a table whose rows and columns sum to whole numbers: each cell goes to the whole number below or
 * above and every margin is kept. Rows are rounded first, then units move between columns along the
 * shortest chain of rows (Cox 1987: such a rounding always exists).
 */
export function controlledRounding(
  table: readonly (readonly number[])[],
  rowTotals: readonly number[],
  columnTotals: readonly number[]
): number[][] {
  const width = columnTotals.length;
  const rounded = table.map((row, i) =>
    rowTotals[i] === 0 ? row.map(() => 0) : largestRemainder(row, rowTotals[i])
  );
  const excess = columnTotals.map((total, j) => rounded.reduce((sum, row) => sum + row[j], 0) - total);
  if (excess.reduce((a, b) => a + b, 0) !== 0)
    throw new RangeError("row and column totals must have the same sum");
  for (let from = 0; from < width; from++)
    while (excess[from] > 0) {
      const to = moveUnit(table, rounded, {from, wanted: (column) => excess[column] < 0});
      if (to === undefined) throw new RangeError(`margins leave no rounding for column ${from}`);
      excess[from]--;
      excess[to]++;
    }
  return rounded;
}

/** A cell may lose a unit when it stands above its real value, and take one when it stands below. */
const noise = 1e-7;

function moveUnit(
  table: readonly (readonly number[])[],
  rounded: number[][],
  {from, wanted}: {from: number; wanted: (column: number) => boolean}
): number | undefined {
  const arrivals = new Map<number, {row: number; column: number}>();
  const queue = [from];
  for (let head = 0; head < queue.length; head++) {
    const column = queue[head];
    if (wanted(column)) return applyChain(rounded, arrivals, {from, to: column});
    for (let row = 0; row < table.length; row++) {
      if (rounded[row][column] <= table[row][column] + noise) continue;
      for (let next = 0; next < table[row].length; next++) {
        if (next === from || arrivals.has(next)) continue;
        if (rounded[row][next] >= table[row][next] - noise) continue;
        arrivals.set(next, {row, column});
        queue.push(next);
      }
    }
  }
  return undefined;
}

function applyChain(
  rounded: number[][],
  arrivals: ReadonlyMap<number, {row: number; column: number}>,
  {from, to}: {from: number; to: number}
): number {
  for (let column = to; column !== from; ) {
    const {row, column: previous} = arrivals.get(column)!;
    rounded[row][column]++;
    rounded[row][previous]--;
    column = previous;
  }
  return to;
}
