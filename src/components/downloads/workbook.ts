import type {Sheet} from "./sheet.js";

/** An XLSX of these sheets, the first row of each in bold. The library is only fetched when someone asks for a file. */
export async function workbook(sheets: readonly Sheet[]): Promise<Blob> {
  const {default: excel} = await import("exceljs/dist/exceljs.min.js");
  const book = new excel.Workbook();
  for (const {name, rows} of sheets) {
    const sheet = book.addWorksheet(name);
    for (const row of rows) sheet.addRow([...row]);
    sheet.getRow(1).font = {bold: true};
    for (let column = 1; column <= (rows[0]?.length ?? 0); column++) sheet.getColumn(column).width = 22;
  }
  const bytes = await book.xlsx.writeBuffer();
  return new Blob([bytes], {type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"});
}
