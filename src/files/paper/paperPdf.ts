import {writeFile} from "node:fs/promises";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {accessiblePdf} from "./accessiblePdf.js";
import type {ChromiumSession} from "./chromiumSession.js";

export interface Paper {
  readonly pdf: Uint8Array;
  readonly pages: number;
}

/** Sizes tried until a report holds in its pages: one with long names is set a little smaller. */
const scales = [1, 0.94, 0.88, 0.82, 0.76];

/** Sets a page on A4, tagged, with its headings as bookmarks: smaller and smaller until it holds in `most` pages, if it does. */
export async function paperPdf(
  session: ChromiumSession,
  {html, folder, most}: {readonly html: string; readonly folder: string; readonly most: number}
): Promise<Paper> {
  const path = join(folder, "rapport.html");
  let printed: Paper = {pdf: new Uint8Array(), pages: Number.POSITIVE_INFINITY};
  for (const scale of scales) {
    await writeFile(path, html.replace("</head>", `<style>:root {--echelle: ${scale}}</style></head>`));
    await session.open(pathToFileURL(path).href);
    const {data} = await session.send("Page.printToPDF", {
      ...{printBackground: true, preferCSSPageSize: true},
      ...{generateTaggedPDF: true, generateDocumentOutline: true}
    });
    const pdf = new Uint8Array(Buffer.from(data as string, "base64"));
    printed = {pdf, pages: countPages(pdf)};
    if (printed.pages <= most) break;
  }
  return {...printed, pdf: accessiblePdf(printed.pdf)};
}

/** Pages of a PDF, counted as its page objects. */
export function countPages(pdf: Uint8Array): number {
  return (
    Buffer.from(pdf)
      .toString("latin1")
      .match(/\/Type\s*\/Page(?![a-zA-Z])/g)?.length ?? 0
  );
}
