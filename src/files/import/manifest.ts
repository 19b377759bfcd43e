import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {DataError} from "../dataError.js";
import {writeWhole} from "../writeWhole.js";

/** What replaced a part of the project's figures: shown on every page that depends on it. */
export interface ImportedFile {
  /** Name of the user's file, without its folder. */
  readonly fichier: string;
  readonly sha256: string;
  /** Day of the last change of that file, not of the import. */
  readonly date: string;
  readonly lignes: number;
  readonly importees: number;
  readonly rejetees: number;
  readonly horsPerimetre: number;
  readonly colonnesPersonnellesEcartees: readonly string[];
  readonly colonnesSansEmploi: readonly string[];
  /** Hash of the imported file as written in data/imports/. */
  readonly sha256Importe: string;
}

export type Manifest = {readonly [type: string]: ImportedFile};

/** What has been imported so far; empty where nothing was. */
export async function readManifest(importsFolder: string): Promise<Manifest> {
  const path = join(importsFolder, "manifest.json");
  const text = await readFile(path, "utf8").catch(() => "{}");
  try {
    return JSON.parse(text) as Manifest;
  } catch {
    throw new DataError([
      {file: path, message: "JSON mal formé : supprimez ce fichier et importez de nouveau."}
    ]);
  }
}

/** Notes one import, types in alphabetical order. */
export async function noteImport(
  importsFolder: string,
  {type, imported}: {type: string; imported: ImportedFile}
): Promise<void> {
  await writeManifest(importsFolder, {...(await readManifest(importsFolder)), [type]: imported});
}

/** Forgets an import that was taken away. */
export async function forgetImport(importsFolder: string, type: string): Promise<void> {
  const {[type]: _, ...others} = await readManifest(importsFolder);
  await writeManifest(importsFolder, others);
}

async function writeManifest(importsFolder: string, manifest: Manifest): Promise<void> {
  const sorted = Object.fromEntries(Object.entries(manifest).sort(([a], [b]) => (a < b ? -1 : 1)));
  await writeWhole(join(importsFolder, "manifest.json"), `${JSON.stringify(sorted, undefined, 2)}\n`);
}
