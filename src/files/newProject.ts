import {cpSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync} from "node:fs";
import {join, resolve, sep} from "node:path";
import {DataError} from "./dataError.js";
import {displayPath} from "./displayPath.js";
import {checkoutFolder} from "./projectFolders.js";

/** The project that a new one starts from: an invented town, small enough to be read whole, and kept right by its tests. */
export const templateFolder = join(checkoutFolder, "test", "projets", "aubrelle");

/** What a project keeps out of git: what the tool makes, and the user's own files. */
const ignored = [".equilibre/", "dist/", "data/imports/*.csv", "data/imports/*.json", ""].join("\n");

/** Writes a project to start from in a folder that is empty or not there yet; returns its path. */
export function newProject(typed: string): string {
  const folder = resolve(typed);
  refuseTaken(folder);
  mkdirSync(folder, {recursive: true});
  for (const part of ["data", "simulations"])
    cpSync(join(templateFolder, part), join(folder, part), {
      recursive: true,
      filter: (path) => !path.startsWith(join(templateFolder, "data", "imports") + sep)
    });
  // Beside the data, so that editors find them wherever the project is.
  cpSync(join(checkoutFolder, "data", "schemas"), join(folder, "data", "schemas"), {recursive: true});
  mkdirSync(join(folder, "data", "imports"), {recursive: true});
  writeFileSync(join(folder, ".gitignore"), ignored);
  return folder;
}

function refuseTaken(folder: string): void {
  if (!existsSync(folder)) return;
  const found = !statSync(folder).isDirectory()
    ? "est un fichier"
    : readdirSync(folder).length > 0
      ? "n’est pas vide"
      : undefined;
  if (found === undefined) return;
  const message = `${found} ; attendu : un dossier vide, ou qui n’existe pas encore. Rien n’a été écrit.`;
  throw new DataError([{file: displayPath(folder), message}]);
}
