import {readFile} from "node:fs/promises";
import {join} from "node:path";
import type {FitOnFile} from "../../analysis/calibrer/fitOnFile.js";
import {projectFolder} from "../projectFolders.js";
import {seal, sha256Of} from "../seal.js";
import {writeWhole} from "../writeWhole.js";

/** Where the fit on files of partners is kept, which git ignores. */
export function keptFitPath(root: string = projectFolder()): string {
  return join(root, "data", "imports", "calage-sur.json");
}

/**
 * Keeps it whole and sealed: a reader sees all of it or nothing. An earlier one that says something else stays beside, under a name that
 * its content gives; returns where, undefined where nothing stood in the way.
 */
export async function keepFit(fit: FitOnFile, path: string = keptFitPath()): Promise<string | undefined> {
  const text = `${JSON.stringify(seal(fit), undefined, 2)}\n`;
  const former = await formerText(path);
  if (former === text) return undefined;
  const beside = former && path.replace(/\.json$/, `-${sha256Of(former).slice("sha256:".length, 19)}.json`);
  if (former !== undefined && beside !== undefined) await writeWhole(beside, former);
  await writeWhole(path, text);
  return beside;
}

async function formerText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if ((error as {code?: string}).code === "ENOENT") return undefined;
    throw error;
  }
}
