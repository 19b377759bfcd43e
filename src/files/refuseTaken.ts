import {existsSync} from "node:fs";
import {DataError} from "./dataError.js";
import {displayPath} from "./displayPath.js";

/** Refuses to write over a file of the user that is there already, unless asked to. */
export function refuseTaken(path: string, {replace}: {readonly replace: boolean}): void {
  if (replace || !existsSync(path)) return;
  throw new DataError([
    {
      file: displayPath(path),
      message:
        "existe déjà ; attendu : un fichier qui n’existe pas encore, ou --remplacer pour écrire par-dessus. Rien n’a été écrit."
    }
  ]);
}
