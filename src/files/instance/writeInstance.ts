import type {InstanceDocument} from "../../analysis/instance/instanceDocument.js";
import {revoyurePdf} from "../revoyure/revoyurePdf.js";
import {writeWholeFolder} from "../wholeFolder.js";
import {instanceHtml} from "./instanceHtml.js";

/** The document of the folder, and what tells that the folder is one of an instance. */
export const instanceName = "instance.json";

/** Writes the sheets whole or not at all: document, paper, and its PDF where Chromium is installed. */
export async function writeInstance(
  folder: string,
  document: InstanceDocument
): Promise<{readonly files: readonly string[]; readonly pages?: number; readonly why?: string}> {
  const html = instanceHtml(document);
  const printed = await revoyurePdf(html, {most: document.sheets.length});
  const files: {readonly [file: string]: string | Uint8Array} = {
    [instanceName]: `${JSON.stringify(document, undefined, 2)}\n`,
    "instance.html": html,
    ...("pdf" in printed && {"instance.pdf": printed.pdf})
  };
  await writeWholeFolder(folder, files);
  return {
    files: Object.keys(files),
    ...("pdf" in printed ? {pages: printed.pages} : {why: printed.why})
  };
}
