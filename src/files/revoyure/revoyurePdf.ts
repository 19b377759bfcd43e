import {spawn} from "node:child_process";
import {mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {chromiumArguments} from "../../../bin/chromiumArguments.js";
import {chromiumPath} from "./chromiumPath.js";

/** Most A4 pages that a report may take. */
export const mostPages = 8;

export type PrintedPdf =
  | {readonly pdf: Uint8Array; readonly pages: number}
  /** French sentence: why there is no PDF, and how to have one. */
  | {readonly why: string};

/** Sizes tried until the report holds in its pages: a report with long names is set a little smaller. */
const scales = [1, 0.93, 0.86, 0.8];
const patience = 90_000;

/** Prints a report on A4 with the Chromium that is installed; without one, says how to install it. */
export async function revoyurePdf(
  html: string,
  {most = mostPages}: {readonly most?: number} = {}
): Promise<PrintedPdf> {
  const chromium = chromiumPath();
  if (chromium === undefined) return {why: withoutChromium()};
  const folder = await mkdtemp(join(tmpdir(), "equilibre-pdf-"));
  try {
    let printed: PrintedPdf = {why: "Le PDF n’a pas pu être imprimé."};
    for (const scale of scales) {
      const page = join(folder, "rapport.html");
      const output = join(folder, "rapport.pdf");
      await writeFile(page, html.replace("</head>", `<style>:root {--echelle: ${scale}}</style></head>`));
      const failure = await print(chromium, {page, output, folder});
      if (failure !== undefined) return {why: `Chromium n’a pas pu imprimer le PDF : ${failure}`};
      const pdf = new Uint8Array(await readFile(output));
      printed = {pdf, pages: countPages(pdf)};
      if (printed.pages <= most) break;
    }
    return printed;
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

/** Pages of a PDF, counted as its page objects. */
export function countPages(pdf: Uint8Array): number {
  return (
    Buffer.from(pdf)
      .toString("latin1")
      .match(/\/Type\s*\/Page(?![a-zA-Z])/g)?.length ?? 0
  );
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

/** What went wrong, or undefined. */
function print(
  chromium: string,
  {page, output, folder}: {page: string; output: string; folder: string}
): Promise<string | undefined> {
  const args = [
    "--headless",
    ...chromiumArguments,
    "--no-pdf-header-footer",
    "--virtual-time-budget=15000",
    `--user-data-dir=${join(folder, "profil")}`,
    `--print-to-pdf=${output}`,
    pathToFileURL(page).href
  ];
  return new Promise((resolve) => {
    const child = spawn(chromium, args, {stdio: ["ignore", "ignore", "pipe"]});
    const timer = setTimeout(() => child.kill("SIGKILL"), patience);
    let said = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      said = (said + text).slice(-2000);
    });
    child.on("error", ({message}) => resolve(message));
    child.on("close", (code) => {
      clearTimeout(timer);
      resolve(code === 0 ? undefined : (said.trim().split("\n").at(-1) ?? `code ${code}`));
    });
  });
}
