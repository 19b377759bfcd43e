import type {InstanceDocument} from "../analysis/instance/instanceDocument.js";
import {instanceRows} from "../analysis/instance/instanceRows.js";
import {frenchCsv} from "../files/frenchCsv.js";
import {instanceHtml} from "../files/instance/instanceHtml.js";
import {revoyurePdf} from "../files/revoyure/revoyurePdf.js";
import {writeWholeFolder} from "../files/wholeFolder.js";
import {figuresWorkbook} from "./figuresWorkbook.js";

/** The document of the folder, and what tells that the folder is one of an instance. */
export const instanceName = "instance.json";

/** Writes the sheets whole or not at all: document, workbook, figures, paper, and its PDF where Chromium is installed. */
export async function writeInstance(
  folder: string,
  document: InstanceDocument
): Promise<{readonly files: readonly string[]; readonly pages?: number; readonly why?: string}> {
  const html = instanceHtml(document);
  const printed = await revoyurePdf(html, {most: document.sheets.length});
  const rows = instanceRows(document);
  const files: {readonly [file: string]: string | Uint8Array} = {
    [instanceName]: `${JSON.stringify(document, undefined, 2)}\n`,
    "instance.html": html,
    ...("pdf" in printed && {"instance.pdf": printed.pdf}),
    // Dated by what it sums up: the same files give the same bytes.
    "instance.xlsx": await figuresWorkbook(
      [{name: "Préconisations", rows}],
      `${document.period.slice(0, 4)}-12-31`
    ),
    "instance.csv": frenchCsv(rows)
  };
  await writeWholeFolder(folder, files);
  return {
    files: Object.keys(files),
    ...("pdf" in printed ? {pages: printed.pages} : {why: printed.why})
  };
}
