import ExcelJS from "exceljs";
import {closest} from "../../core/formats/closest.js";
import {DataError} from "../dataError.js";
import {plainText} from "./plainText.js";
import type {TableRecord, TableSource} from "./tableRecords.js";

const rowsPerBatch = 2000;

/** A sheet of an XLSX workbook, streamed row by row: the one asked for, or else the first. */
export function xlsxSource(path: string, sheet: string | undefined): TableSource {
  return {
    batches: explained(path, sheet),
    decode: (cell) => cell,
    rawEncoding: "utf8",
    rawPrefix: "\ufeff",
    newline: "\n",
    padded: true,
    readAs: sheet === undefined ? "XLSX, première feuille" : `XLSX, feuille « ${sheet} »`
  };
}

async function* explained(path: string, sheet: string | undefined): AsyncGenerator<TableRecord[]> {
  try {
    yield* sheetBatches(path, sheet);
  } catch (error) {
    if ((error as {code?: string}).code === "data") throw error;
    throw new DataError([
      {
        file: path,
        message:
          "Classeur illisible : il est incomplet, abîmé ou n’est pas un .xlsx. Ouvrez-le et enregistrez-le de nouveau en « Classeur Excel (.xlsx) »."
      }
    ]);
  }
}

async function* sheetBatches(path: string, sheet: string | undefined): AsyncGenerator<TableRecord[]> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookReader(path, {
    entries: "emit",
    sharedStrings: "cache",
    hyperlinks: "ignore",
    styles: "cache",
    worksheets: "emit"
  });
  const names: string[] = [];
  for await (const worksheet of workbook) {
    // exceljs names the sheet of a stream, its types do not say so.
    const name = (worksheet as unknown as {name?: string}).name ?? "";
    names.push(name);
    if (sheet !== undefined && plainText(name) !== plainText(sheet)) continue;
    let batch: TableRecord[] = [];
    for await (const row of worksheet) {
      const cells = Array.from({length: row.cellCount}, (_, k) => cellText(row.getCell(k + 1).value));
      batch.push({line: row.number, cells, raw: cells.map(quoted).join(";")});
      if (batch.length < rowsPerBatch) continue;
      yield batch;
      batch = [];
    }
    yield batch;
    return;
  }
  if (sheet === undefined) return;
  const near = closest(sheet, names);
  const hint = near === undefined ? "" : ` Vouliez-vous dire « ${near} » ?`;
  throw new DataError([
    {
      file: path,
      message: `Feuille « ${sheet} » introuvable. Feuilles du classeur : ${names.join(", ")}.${hint}`
    }
  ]);
}

/** The cell as its reader would type it; a formula stays a text that is never computed. */
function cellText(content: ExcelJS.CellValue): string {
  if (content === null || content === undefined) return "";
  if (content instanceof Date) return content.toISOString().slice(0, 10);
  if (typeof content !== "object") return String(content);
  if ("formula" in content) return `=${content.formula}`;
  if ("sharedFormula" in content) return `=${content.sharedFormula}`;
  if ("richText" in content) return content.richText.map(({text}) => text).join("");
  if ("hyperlink" in content) return String(content.text);
  return "error" in content ? content.error : "";
}

function quoted(cell: string): string {
  return /[";\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
