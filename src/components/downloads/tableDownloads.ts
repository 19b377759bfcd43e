import {element} from "../element.js";
import {csvText} from "./csvText.js";
import {downloadButton} from "./downloadButton.js";
import type {Sheet} from "./sheet.js";
import {workbook} from "./workbook.js";

export interface Downloads {
  /** File name without extension. */
  readonly name: string;
  /** The first sheet is the CSV. */
  readonly sheets: readonly Sheet[];
  readonly document: unknown;
}

/** Buttons that save what the page shows (CSV, XLSX, JSON) and print it. */
export function tableDownloads({name, sheets, document}: Downloads): HTMLElement {
  const print = element("button", {type: "button"}, "Imprimer (A4)");
  print.addEventListener("click", () => window.print());
  return element(
    "p",
    {class: "boutons"},
    downloadButton("CSV", {
      name: `${name}.csv`,
      make: () => new Blob([csvText(sheets[0].rows)], {type: "text/csv;charset=utf-8"})
    }),
    downloadButton("XLSX", {name: `${name}.xlsx`, make: () => workbook(sheets)}),
    downloadButton("JSON", {
      name: `${name}.json`,
      make: () => new Blob([JSON.stringify(document, undefined, 2)], {type: "application/json"})
    }),
    print
  );
}
