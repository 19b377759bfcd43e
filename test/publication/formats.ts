import {readFileSync} from "node:fs";
import {join} from "node:path";
import excel from "exceljs";
import Papa from "papaparse";
import {pdfText} from "../helpers/pdfText.js";

/** A row of a table of a publication, by the titles of its columns. */
export interface Row {
  readonly [head: string]: string;
}

/** Without spaces, and without what only typography tells apart. */
export function squeezed(text: string): string {
  return text.normalize("NFKC").replace(/\s/g, "").replace(/[’']/g, "'");
}

/** What a page says, tags and styles apart. */
export function pageText(path: string): string {
  const html = readFileSync(path, "utf8");
  return squeezed(
    html
      .replace(/<(style|script)\b[\s\S]*?<\/\1>|<[^>]*>|&nbsp;/g, "")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replaceAll("&amp;", "&")
  );
}

/** A report in each of its formats. */
export function publishedIn(folder: string) {
  const read = (name: string) => readFileSync(join(folder, name), "utf8");
  return {
    document: JSON.parse(read("rapport.json")),
    html: pageText(join(folder, "rapport.html")),
    paper: squeezed(pdfText(readFileSync(join(folder, "rapport.pdf")))),
    rows: (file: string) =>
      Papa.parse<Row>(read(file).replace(/^\ufeff/, ""), {header: true, delimiter: ";"}).data,
    async sheet(name: string): Promise<readonly {readonly [head: string]: unknown}[]> {
      const book = new excel.Workbook();
      await book.xlsx.readFile(join(folder, "figures.xlsx"));
      const [head, ...rows] = (book.getWorksheet(name)?.getSheetValues() ?? []).slice(1) as unknown[][];
      return rows.map((row) => Object.fromEntries(Array.from(head, (title, i) => [String(title), row[i]])));
    }
  };
}

/** A number of a French CSV. */
export function frenchNumber(text: string): number {
  return Number(text.replace(",", "."));
}

/** Whether a text holds a figure that no other digit or sign touches: « +12 » is not in « +123 ». */
export function holdsFigure(text: string, figure: string): boolean {
  const escaped = figure.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(?<![\\d,+−])${escaped}(?![\\d,]*\\d)`).test(text);
}
