import type {NpruDocument} from "../analysis/npru/npruDocument.js";
import type {NpruPlan} from "../analysis/npru/npruPlan.js";
import {npruSheets} from "../analysis/npru/npruSheets.js";
import {frenchCsv} from "../files/frenchCsv.js";
import {paperPage} from "../files/paper/paperPage.js";
import {stillPdf} from "../files/paper/stillPdf.js";
import {revoyurePdf} from "../files/revoyure/revoyurePdf.js";
import {seal} from "../files/seal.js";
import {writeWholeFolder} from "../files/wholeFolder.js";
import {figuresWorkbook} from "./figuresWorkbook.js";

/** The document of the folder, and what tells that the folder is one of a plan. */
export const npruName = "npru.json";

/** Writes a plan whole or not at all: document, workbook, figures, paper, and its PDF where Chromium is installed. */
export async function writeNpru(
  folder: string,
  {document, inputs}: {readonly document: NpruDocument; readonly inputs: NpruPlan["inputs"]}
): Promise<{readonly files: readonly string[]; readonly pages?: number; readonly why?: string}> {
  const plan: NpruPlan = seal({schema: "equilibre/plan-npru@1" as const, document, inputs});
  const {id, title} = document.scenario;
  // The same plan gives the same bytes: no clock.
  const date = `${document.years[0]}-01-01`;
  const html = await paperPage({
    room: "npru",
    title: `Le NPRU en un plan : ${title}`,
    document: plan,
    styles: ["revoyure/revoyure-papier.css"],
    foot: [`NPRU, ${id}, moteur version ${document.engine.version}, empreinte ${plan.sha256.slice(0, 23)}…`]
  });
  const printed = await revoyurePdf(html);
  const sheets = npruSheets(plan);
  const files: {readonly [file: string]: string | Uint8Array} = {
    [npruName]: `${JSON.stringify(plan, undefined, 1)}\n`,
    "npru.html": html,
    ...("pdf" in printed && {"npru.pdf": stillPdf(printed.pdf, date)}),
    "npru.xlsx": await figuresWorkbook(sheets, date),
    "npru.csv": frenchCsv(sheets[0].rows)
  };
  await writeWholeFolder(folder, files);
  return {
    files: Object.keys(files),
    ...("pdf" in printed ? {pages: printed.pages} : {why: printed.why})
  };
}
