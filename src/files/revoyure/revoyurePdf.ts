import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {chromiumPath} from "../paper/chromiumPath.js";
import {chromiumSession} from "../paper/chromiumSession.js";
import {mostPages} from "../paper/mostPages.js";
import {type Paper, paperPdf} from "../paper/paperPdf.js";

/** A PDF, or the French sentence that says why there is none and how to have one. */
export type PrintedPdf = Paper | {readonly why: string};

/** Prints a report on A4 with the Chromium that is installed; without one, says how to install it. */
export async function revoyurePdf(
  html: string,
  {most = mostPages}: {readonly most?: number} = {}
): Promise<PrintedPdf> {
  const chromium = chromiumPath();
  if (chromium === undefined) return {why: withoutChromium()};
  const folder = await mkdtemp(join(tmpdir(), "equilibre-pdf-"));
  try {
    const session = await chromiumSession(chromium);
    try {
      return await paperPdf(session, {html, folder, most});
    } finally {
      await session.close();
    }
  } catch (error) {
    return {why: `Chromium n’a pas pu imprimer le PDF : ${(error as Error).message}`};
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

function withoutChromium(): string {
  const asked = process.env.CHROMIUM_PATH;
  const why =
    asked === undefined
      ? "Chromium est introuvable ici"
      : `CHROMIUM_PATH désigne « ${asked} », qui n’existe pas`;
  return (
    `Pas de PDF : ${why}. Installez-le (Debian, Ubuntu : « apt-get install chromium »), ou donnez son chemin dans ` +
    "CHROMIUM_PATH, puis relancez. Le reste est écrit ; rapport.html s’ouvre et s’imprime dans tout navigateur."
  );
}
