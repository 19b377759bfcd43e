/** One line of a comma-separated file, cells quoted where they need it. */
export function csvLine(cells: readonly string[], delimiter = ","): string {
  return `${cells.map((cell) => (/[",;\n\r\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter)}\n`;
}

/** The same for a file that people open in a spreadsheet: a text that begins like a formula is kept from being one. */
export function safeCsvLine(cells: readonly string[]): string {
  return csvLine(
    cells.map((cell) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)),
    ";"
  );
}
