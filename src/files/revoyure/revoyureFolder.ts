import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import type {RevoyureDocument} from "../../analysis/revoyure/revoyureDocument.js";
import {natureOf} from "../../analysis/revoyure/revoyureSlug.js";
import {DataError} from "../dataError.js";
import {stateFolder} from "../projectFolders.js";
import {isSealed, type Sealed, seal} from "../seal.js";
import {writeWholeFolder} from "../wholeFolder.js";

const name = "revoyure.json";

/** Where the site finds revoyures: one folder each, outside git. */
export function revoyuresFolder(): string {
  return join(stateFolder(), "revoyures");
}

/** Keeps a revoyure for the site; a later one of the same period and nature takes its place. */
export async function keepRevoyure(document: RevoyureDocument): Promise<string> {
  const folder = join(revoyuresFolder(), document.slug);
  await writeWholeFolder(folder, {[name]: `${JSON.stringify(seal(document))}\n`});
  return folder;
}

/** Names of the revoyures kept: the real ones first, newest first. */
export function revoyureSlugs(): string[] {
  const folder = revoyuresFolder();
  if (!existsSync(folder)) return [];
  const exercise = (slug: string) => Number(natureOf(slug) !== "bilan");
  return readdirSync(folder)
    .filter((slug) => !slug.startsWith(".") && existsSync(join(folder, slug, name)))
    .sort((a, b) => exercise(a) - exercise(b) || (a < b ? 1 : -1));
}

/** Reads a revoyure that was kept; a DataError when an older version wrote it, or when a character of it changed since. */
export function readRevoyure(slug: string): RevoyureDocument {
  const file = join(revoyuresFolder(), slug, name);
  let document: unknown;
  try {
    document = JSON.parse(readFileSync(file, "utf8"));
  } catch {
    // Told below.
  }
  if (
    !isSealed(document) ||
    (document as Sealed & RevoyureDocument).schema !== "equilibre/rapport-revoyure@1"
  )
    throw new DataError([
      {file, message: "abîmé, modifié, ou écrit par une autre version : relancez « npx equilibre revoyure »."}
    ]);
  const {sha256: _, ...revoyure} = document as Sealed & RevoyureDocument;
  return revoyure;
}
