import {readdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import type {RevoyureDocument} from "../../analysis/revoyure/revoyureDocument.js";
import {DataError} from "../dataError.js";
import {writeWholeFolder} from "../wholeFolder.js";
import {decisionDraft} from "./decisionDraft.js";
import {draftFiles} from "./draftFiles.js";
import {revoyureHtml} from "./revoyureHtml.js";
import {revoyurePdf} from "./revoyurePdf.js";
import {revoyureWorkbook} from "./revoyureWorkbook.js";

const name = "revoyure.json";

/** Refuses a folder that holds something else, or the revoyure of another period or nature. */
export async function checkRevoyureOutput(folder: string, slug?: string): Promise<void> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === "ENOENT") return [];
    throw new DataError([{file: folder, message: "n’est pas un dossier où écrire une revoyure."}]);
  });
  if (names.length === 0) return;
  const refuse = (message: string) => {
    throw new DataError([{file: folder, message}]);
  };
  if (!names.includes(name))
    refuse("contient déjà autre chose qu’une revoyure. Donnez un dossier vide, ou qui n’existe pas encore.");
  if (slug === undefined) return;
  const before = JSON.parse(await readFile(join(folder, name), "utf8")) as Partial<RevoyureDocument>;
  if (before.slug !== slug) refuse(`contient déjà la revoyure « ${before.slug} ». Donnez un autre dossier.`);
}

/** Writes the report whole or not at all; returns the files, and why there is no PDF where there is none. */
export async function writeRevoyure(
  folder: string,
  document: RevoyureDocument
): Promise<{readonly files: readonly string[]; readonly pages?: number; readonly why?: string}> {
  const html = await revoyureHtml(document);
  const [printed, workbook] = await Promise.all([revoyurePdf(html), revoyureWorkbook(document)]);
  const files: {readonly [file: string]: string | Uint8Array} = {
    [name]: `${JSON.stringify(document, undefined, 2)}\n`,
    "rapport.html": html,
    ...("pdf" in printed && {"rapport.pdf": printed.pdf}),
    "tableaux.xlsx": workbook,
    ...draftFiles(document.revoyure),
    "decision-brouillon.yaml": decisionDraft(document)
  };
  await writeWholeFolder(folder, files);
  return {
    files: Object.keys(files),
    ...("pdf" in printed ? {pages: printed.pages} : {why: printed.why})
  };
}
