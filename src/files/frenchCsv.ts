import {plainDecimal} from "../words/numbers.js";

/** A table as French spreadsheets open it: BOM, semicolons, decimal commas; what begins like a formula is kept from being one. */
export function frenchCsv(rows: readonly (readonly (string | number)[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(csvCell).join(";")}\r\n`).join("")}`;
}

function csvCell(cell: string | number): string {
  if (typeof cell === "number") return Number.isFinite(cell) ? plainDecimal(cell) : "";
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
