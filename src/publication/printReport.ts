import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import type {PrintedPage} from "../components/publication/printEntry.js";
import type {PublicationDocument} from "../components/publication/publicationDocument.js";
import {DataError} from "../files/dataError.js";
import {type ChromiumSession, chromiumSession} from "../files/paper/chromiumSession.js";
import {mostPages} from "../files/paper/mostPages.js";
import {paperPdf} from "../files/paper/paperPdf.js";
import {stillPdf} from "../files/paper/stillPdf.js";
import {reportPage} from "./reportPage.js";
import {requiredChromium} from "./requiredChromium.js";

export interface PrintedReport extends PrintedPage {
  readonly pdf: Uint8Array;
  readonly pages: number;
  /** PNG of each figure, in their order, at twice its size. */
  readonly pictures: readonly Uint8Array[];
}

/** Draws a report in the Chromium that is installed: a page without scripts, a tagged PDF, pictures. */
export async function printReport(document: PublicationDocument): Promise<PrintedReport> {
  const folder = await mkdtemp(join(tmpdir(), "equilibre-rapport-"));
  const session = await chromiumSession(requiredChromium());
  const show = async (name: string, content: string) => {
    const path = join(folder, name);
    await writeFile(path, content);
    await session.open(pathToFileURL(path).href);
  };
  try {
    await show("dessin.html", await reportPage(document));
    const page = await drawn(session);
    const {pdf, pages} = await paperPdf(session, {html: page.html, folder, most: mostPages});
    if (pages > mostPages) throw new DataError([{file: "rapport.pdf", message: tooLong(pages)}]);
    const pictures: Uint8Array[] = [];
    for (const {svg} of page.figures) {
      await show("figure.html", `<!doctype html><style>body {margin: 0}</style>${svg}`);
      pictures.push(await picture(session, svg));
    }
    return {...page, pdf: stillPdf(pdf, document.date), pages, pictures};
  } finally {
    await session.close();
    await rm(folder, {recursive: true, force: true});
  }
}

async function drawn(session: ChromiumSession): Promise<PrintedPage> {
  const {result, exceptionDetails} = (await session.send("Runtime.evaluate", {
    expression: "JSON.stringify(globalThis.printed)"
  })) as {readonly result: {readonly value?: string}; readonly exceptionDetails?: object};
  if (result.value === undefined)
    throw new Error(`the report was not drawn: ${JSON.stringify(exceptionDetails ?? result)}`);
  return JSON.parse(result.value) as PrintedPage;
}

function tooLong(pages: number): string {
  return `: ${pages} pages, ${mostPages} au plus. Raccourcissez les textes de ce qui est publié. Rien n’a été publié.`;
}

async function picture(session: ChromiumSession, svg: string): Promise<Uint8Array> {
  const size = (name: string) => Number(new RegExp(` ${name}="(\\d+)"`).exec(svg)?.[1]);
  const [width, height] = [size("width"), size("height")];
  const {data} = await session.send("Page.captureScreenshot", {
    ...{format: "png", captureBeyondViewport: true},
    clip: {...{x: 0, y: 0, width, height}, scale: 2}
  });
  return new Uint8Array(Buffer.from(data as string, "base64"));
}
