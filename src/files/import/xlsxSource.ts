import type {TableRecord, TableSource} from "./tableRecords.js";
import {brokenWorkbook} from "./xlsx/brokenWorkbook.js";
import {type OpenSheet, readSheet} from "./xlsx/readSheet.js";
import type {CellRange} from "./xlsx/sheetLayout.js";
import type {SheetRow} from "./xlsx/sheetRows.js";

/** A tab of an XLSX workbook, to be read as often as needed: the one asked for, or else the first visible one. */
export async function openXlsx(path: string, sheet: string | undefined): Promise<() => TableSource> {
  const opened = await readSheet(path, sheet).catch((error) => {
    throw explained(error, path);
  });
  const {name, tabs, layout} = opened;
  const left = tabs.filter((tab) => tab.name !== name);
  const hiddenColumns = new Set(
    layout.hiddenColumns.flatMap(({first, last}) =>
      Array.from({length: Math.max(0, Math.min(last, 16_384) - first + 1)}, (_, k) => first + k - 1)
    )
  );
  return () => ({
    batches: records(opened, path),
    decode: (cell) => cell,
    rawEncoding: "utf8",
    rawPrefix: "\ufeff",
    newline: "\n",
    padded: true,
    readAs: `XLSX, onglet « ${name} »${opened.hidden ? " (masqué)" : ""}`,
    tabs: {read: name, left: left.map((tab) => (tab.hidden ? `${tab.name} (masqué)` : tab.name))},
    hiddenColumns,
    filter: layout.filter
  });
}

function explained(error: unknown, path: string): unknown {
  const code = (error as {code?: string}).code;
  return code === "data" ? error : brokenWorkbook(path, "il est incomplet ou abîmé");
}

async function* records(sheet: OpenSheet, path: string): AsyncGenerator<TableRecord[]> {
  const merged = mergedCells(sheet.layout.merges);
  try {
    for await (const rows of sheet.rows()) yield rows.map(merged);
  } catch (error) {
    throw explained(error, path);
  }
}

/** Gives each row of a range merged over several rows the value that its first cell holds. */
function mergedCells(merges: readonly CellRange[]): (row: SheetRow) => TableRecord {
  let next = 0;
  let open: {range: CellRange; text: string}[] = [];
  let last = 0;
  return ({row, cells: written, hidden, formulas}) => {
    if (row <= last) throw new RangeError(`row out of order: ${row}`);
    last = row;
    open = open.filter(({range}) => range.bottom >= row);
    while (next < merges.length && merges[next].top <= row) {
      const range = merges[next++];
      if (range.bottom < row) continue;
      open.push({range, text: range.top === row ? (written[range.left - 1] ?? "") : ""});
    }
    if (open.length === 0) return record({row, cells: written, hidden, formulas});
    const cells = [...written];
    const filled = new Map<number, string>();
    const wide: {first: number; last: number; ref: string}[] = [];
    for (const {range, text} of open) {
      const {ref, left, right, top} = range;
      if (right > left && right - left < 16_384) wide.push({first: left - 1, last: right - 1, ref});
      if (top === row || text === "") continue;
      for (let k = cells.length; k < left; k++) cells[k] = "";
      if (cells[left - 1] !== "") continue;
      cells[left - 1] = text;
      filled.set(left - 1, ref);
    }
    return {
      ...record({row, cells, hidden, formulas}),
      ...(filled.size > 0 ? {filled} : {}),
      ...(wide.length > 0 ? {wide} : {})
    };
  };
}

function record({row, cells, hidden, formulas}: SheetRow): TableRecord {
  return {
    line: row,
    cells,
    raw: cells.map(quoted).join(";"),
    ...(hidden ? {hidden} : {}),
    ...(formulas.length > 0 ? {formulas} : {})
  };
}

function quoted(cell: string): string {
  return /[";\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
