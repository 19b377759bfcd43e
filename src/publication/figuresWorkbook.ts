import excel from "exceljs";
import type {Sheet} from "../components/downloads/sheet.js";
import {stillZip} from "./stillZip.js";

const formats = {share: "0.0%", count: "#,##0", number: "#,##0.0##"} as const;
/** Longest name that a spreadsheet takes for a sheet. */
const longestName = 31;

/** The figures as a workbook: headings frozen, numbers as numbers in the format of their unit, an origin on each row. */
export async function figuresWorkbook(sheets: readonly Sheet[], date: string): Promise<Uint8Array> {
  const book = new excel.Workbook();
  book.creator = "Équilibre";
  book.created = new Date(`${date}T00:00:00Z`);
  book.modified = book.created;
  for (const {name, rows, kinds = []} of sheets) {
    const sheet = book.addWorksheet(name.replace(/[*?:\\/[\]]/g, " ").slice(0, longestName));
    const [head, ...rest] = rows;
    sheet.addRow([...head]).font = {bold: true};
    sheet.views = [{state: "frozen", xSplit: head.length > 2 ? 2 : 0, ySplit: 1}];
    sheet.pageSetup = {
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      paperSize: 9
    };
    const unit = head.indexOf("Unité");
    for (const row of rest) {
      const written = sheet.addRow([...row]);
      row.forEach((cell, i) => {
        const kind = kinds[i];
        if (typeof cell === "number")
          written.getCell(i + 1).numFmt =
            kind !== undefined
              ? formats[kind]
              : unit < 0 && Number.isInteger(cell)
                ? "#,##0"
                : formatOf(String(head[i]), unit < 0 ? "" : String(row[unit]));
      });
    }
    if (unit >= 0) sheet.autoFilter = {from: {row: 1, column: 1}, to: {row: 1, column: head.length}};
    head.forEach((title, i) => {
      sheet.getColumn(i + 1).width = i === 1 ? 60 : Math.min(30, Math.max(12, String(title).length + 2));
    });
  }
  return stillZip(new Uint8Array(await book.xlsx.writeBuffer()), date);
}

/** A format that a French spreadsheet shows with a comma and a space between thousands. */
function formatOf(title: string, unit: string): string {
  if (["Année", "Années", "Réplications", "Mondes plausibles"].includes(title)) return "0";
  if (title.startsWith("Part ") || title.endsWith("(95 %)")) return "0.0%";
  if (unit.startsWith("part")) return "0.0%";
  return unit === "nombre" ? "#,##0.0" : "#,##0.00";
}
