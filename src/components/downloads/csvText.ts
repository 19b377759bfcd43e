import {plainDecimal} from "../../words/numbers.js";
export type Cell = string | number;

/** A table as French spreadsheets open it: BOM, semicolons, decimal commas, CRLF. */
export function csvText(rows: readonly (readonly Cell[])[]): string {
  return `\ufeff${rows.map((row) => row.map(csvCell).join(";")).join("\r\n")}\r\n`;
}

function csvCell(cell: Cell): string {
  if (typeof cell === "number") return Number.isFinite(cell) ? plainDecimal(cell) : "";
  // A leading sign would be run as a formula by a spreadsheet.
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
