import excel from "exceljs";
import type {RevoyureDocument} from "../../analysis/revoyure/revoyureDocument.js";
import {workbookSheets} from "./workbookSheets.js";

const formats = {share: "0.0%", count: "#,##0", number: "#,##0.0##"} as const;
/** Longest name that a spreadsheet takes for a sheet. */
const longestName = 31;

/** The workbook of a revoyure: every table, shares as numbers; an exercise says so at the top of each sheet. */
export async function revoyureWorkbook(document: RevoyureDocument): Promise<Uint8Array> {
  const book = new excel.Workbook();
  book.creator = "Équilibre";
  // The same document gives the same bytes: no clock.
  book.created = new Date(`${document.revoyure.period.year}-12-31T00:00:00Z`);
  book.modified = book.created;
  for (const {name, columns, rows} of workbookSheets(document)) {
    const sheet = book.addWorksheet(name.replace(/[*?:\\/[\]]/g, " ").slice(0, longestName));
    if (document.exercise !== undefined)
      sheet.addRow(["EXERCICE : rien ici n’est une observation."]).font = {
        bold: true,
        color: {argb: "FF8A2D00"}
      };
    const head = sheet.addRow(columns.map(({title}) => title));
    head.font = {bold: true};
    head.alignment = {wrapText: true, vertical: "top"};
    sheet.views = [{state: "frozen", xSplit: 0, ySplit: head.number}];
    columns.forEach(({kind, width}, i) => {
      const column = sheet.getColumn(i + 1);
      column.width = width ?? 13;
      if (kind !== undefined) column.numFmt = formats[kind];
    });
    for (const row of rows)
      sheet.addRow(
        row.map((cell) => (typeof cell === "number" && !Number.isFinite(cell) ? undefined : cell))
      );
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}
