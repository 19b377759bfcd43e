import {existsSync} from "node:fs";
import {join} from "node:path";
import {projectFolder} from "../projectFolders.js";
import {importedPath} from "./importedPath.js";
import {importSpecs} from "./importSpecs.js";
import {type ImportedFile, readManifest} from "./manifest.js";

/** An import in force. */
export interface ImportInForce {
  readonly type: string;
  /** Path of the imported file, relative to the project. */
  readonly path: string;
  /** Where it comes from; absent for a file that nobody imported through the command. */
  readonly origin?: ImportedFile;
}

/** What the user's own files replace at present, by type. */
export async function listImports({root = projectFolder()}: {root?: string} = {}): Promise<ImportInForce[]> {
  const manifest = await readManifest(join(root, "data/imports"));
  return [...importSpecs.keys(), "contours"]
    .map((type) => ({type, path: importedPath(type)}))
    .filter(({path}) => existsSync(join(root, path)))
    .map((found) => {
      const origin = manifest[found.type];
      return origin === undefined ? found : {...found, origin};
    });
}
