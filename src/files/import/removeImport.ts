import {rm} from "node:fs/promises";
import {join} from "node:path";
import {DataError} from "../dataError.js";
import {projectFolder} from "../projectFolders.js";
import {importedPath} from "./importedPath.js";
import {requireImportType} from "./importTypes.js";
import {listImports} from "./listImports.js";
import {forgetImport} from "./manifest.js";

/** Goes back to the project's figures; returns the paths that were removed, the user's own file being left alone. */
export async function removeImport(
  type: string,
  {root = projectFolder()}: {root?: string} = {}
): Promise<string[]> {
  requireImportType(type, "importer");
  const types = type === "logements" ? ["logements", "logements-communes"] : [type];
  const inForce = (await listImports({root})).filter((found) => types.includes(found.type));
  if (inForce.length === 0) {
    const message = "Rien n’est importé sous ce type. Ce qui est en vigueur : equilibre importer --liste.";
    throw new DataError([{file: importedPath(type), message}]);
  }
  for (const found of inForce) {
    await rm(join(root, importedPath(found.type)));
    await forgetImport(join(root, "data/imports"), found.type);
  }
  return inForce.map(({path}) => path);
}
