import {join} from "node:path";
import type {FitOnFile} from "../../analysis/calibrer/fitOnFile.js";
import {projectFolder} from "../projectFolders.js";
import {seal} from "../seal.js";
import {writeWhole} from "../writeWhole.js";

/** Where the fit on files of partners is kept, which git ignores. */
export function keptFitPath(root: string = projectFolder()): string {
  return join(root, "data", "imports", "calage-sur.json");
}

/** Keeps it whole and sealed: a reader sees all of it or nothing. */
export async function keepFit(fit: FitOnFile, path: string = keptFitPath()): Promise<void> {
  await writeWhole(path, `${JSON.stringify(seal(fit), undefined, 2)}\n`);
}
