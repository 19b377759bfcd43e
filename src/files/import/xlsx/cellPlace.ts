import type {CellRange} from "./sheetLayout.js";

/** "AB12" → 28: the column of a cell from 1, or undefined. */
export function columnOf(ref: string): number | undefined {
  const letters = /^\$?([A-Z]{1,3})\$?\d*$/.exec(ref)?.[1];
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/** 28 → "AB". */
export function columnName(column: number): string {
  let name = "";
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26))
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
  return name;
}

/** "A2:B4" as a rectangle, or undefined where it is not one. */
export function rangeOf(ref: string): CellRange | undefined {
  const [, left, top, right, bottom] =
    /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(ref.replaceAll("$", "")) ?? [];
  if (bottom === undefined) return undefined;
  return {ref, top: Number(top), left: columnOf(left)!, bottom: Number(bottom), right: columnOf(right)!};
}
