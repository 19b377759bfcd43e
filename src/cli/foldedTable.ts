import Table from "cli-table3";
import {withoutRules} from "./tableChars.js";
import {wrapCell} from "./wrapCell.js";

/** Where the output is no terminal. */
const usualWidth = 150;
const least = 80;
/** A heading, and a cell of words, are folded at these widths before columns are. */
const headWidth = 14;
const cellWidth = 28;

/**
 * A table that holds in the width of the terminal: headings and words on several lines, then columns in blocks one under the
 * other, each led by the first column.
 */
export function foldedTable(
  {head, rows}: {readonly head: readonly string[]; readonly rows: readonly (readonly string[])[]},
  {width = Math.max(least, process.stdout.columns ?? usualWidth)}: {readonly width?: number} = {}
): string {
  const titles = head.map((title) => wrapCell(title, headWidth));
  const cells = rows.map((row) => row.map((cell) => wrapCell(cell, cellWidth)));
  const widths = titles.map(
    (title, i) => Math.max(...[title, ...cells.map((row) => row[i])].map(widest)) + 3
  );
  return blocksOf(widths, width)
    .map((columns) => {
      const drawn = new Table({
        head: columns.map((c) => titles[c]),
        style: {head: [], border: []},
        chars: withoutRules,
        colAligns: columns.map((c) => (c === 0 ? "left" : "right"))
      });
      drawn.push(...cells.map((row) => columns.map((c) => row[c])));
      return drawn.toString();
    })
    .join("\n");
}

/** Columns of each block, the first one leading all. */
function blocksOf(widths: readonly number[], width: number): number[][] {
  const blocks: number[][] = [[0]];
  let used = widths[0] + 1;
  for (let c = 1; c < widths.length; c++) {
    if (used + widths[c] > width && blocks[blocks.length - 1].length > 1) {
      blocks.push([0]);
      used = widths[0] + 1;
    }
    blocks[blocks.length - 1].push(c);
    used += widths[c];
  }
  return blocks;
}

function widest(text: string): number {
  return Math.max(...text.split("\n").map((line) => line.length));
}
