import Table from "cli-table3";

/** A table for the terminal, figures to the right. */
export function frenchTable(head: string[], rows: readonly string[][]): string {
  const drawn = new Table({head, style: {head: [], border: []}, colAligns: head.map(() => "right")});
  drawn.push(...rows);
  return drawn.toString();
}
