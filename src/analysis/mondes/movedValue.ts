import type {ParameterValue} from "../../core/convention/convention.js";
import {deterministicExp} from "../../core/numbers/deterministicExp.js";
import {deterministicLog} from "../../core/numbers/deterministicLog.js";

/** Shares and lists lean along their order; lists grow or shrink as a whole. */
export type Move = "lean" | "scale";

/** Where the range does not stop it earlier: the odds of the first entry against the last are multiplied by so much. */
const mostOdds = 8;
/** Where the range does not stop it earlier: lists are doubled, or halved. */
const mostRatio = 2;

type Rows = readonly (readonly number[])[];

/**
 * A list, or rows of lists by key, moved together by a part `t` in [−1, 1] of all that its range allows: 1 is the most to one
 * side, −1 to the other, 0 the value itself. Rows that sum to 1 still do. Words and single numbers are no list: returned
 * as they are.
 */
export function movedValue(
  value: ParameterValue,
  {range, move, t}: {range: readonly [number, number]; move: Move; t: number}
): ParameterValue {
  if (typeof value !== "object") return value;
  if (Array.isArray(value)) return movedRows([value as readonly number[]], {range, move, t})[0];
  const entries = Object.entries(value);
  const rows = entries.map(([, row]) => (Array.isArray(row) ? (row as readonly number[]) : [Number(row)]));
  const moved = movedRows(rows, {range, move, t});
  return Object.fromEntries(
    entries.map(([key, row], i) => [key, Array.isArray(row) ? moved[i] : moved[i][0]])
  );
}

function movedRows(
  rows: Rows,
  {range, move, t}: {range: readonly [number, number]; move: Move; t: number}
): number[][] {
  const moveRow = move === "lean" ? leaning : scaled;
  const most = deterministicLog(move === "lean" ? mostOdds : mostRatio);
  const sign = t < 0 ? -1 : 1;
  const moved = (size: number) => rows.map((row) => moveRow(row, sign * size));
  const size = within(moved(most), {rows, range}) ? most : largestInside(moved, {rows, range, most});
  return moved(Math.abs(t) * size);
}

function largestInside(
  moved: (size: number) => number[][],
  {rows, range, most}: {rows: Rows; range: readonly [number, number]; most: number}
): number {
  let [inside, outside] = [0, most];
  for (let i = 0; i < 50; i++) {
    const middle = (inside + outside) / 2;
    if (within(moved(middle), {rows, range})) inside = middle;
    else outside = middle;
  }
  return inside;
}

/** Sum to 1, over two numbers at least: a window from 0 to 1 is no list of shares. */
export function areShares(row: readonly number[]): boolean {
  return row.filter((x) => x > 0).length > 1 && Math.abs(row.reduce((a, b) => a + b, 0) - 1) < 1e-6;
}

/** Logarithms gain from the last to the first, in equal steps; shares are brought back to 1, and what is nothing stays so. */
function leaning(row: readonly number[], size: number): number[] {
  const weights = row.map((share, i) => share * deterministicExp(size * (0.5 - i / (row.length - 1))));
  if (!areShares(row)) return weights;
  const total = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => weight / total);
}

function scaled(row: readonly number[], size: number): number[] {
  return row.map((x) => x * deterministicExp(size));
}

/** Whether no number has left the range: those that stood outside may stay there, no farther. */
export function within(
  moved: Rows,
  {rows, range: [least, most]}: {rows: Rows; range: readonly [number, number]}
): boolean {
  return moved.every((row, r) =>
    row.every((x, i) => x >= Math.min(least, rows[r][i]) - 1e-12 && x <= Math.max(most, rows[r][i]) + 1e-12)
  );
}
