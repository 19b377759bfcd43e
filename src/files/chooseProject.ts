import {existsSync, statSync} from "node:fs";
import {resolve} from "node:path";
import {DataError} from "./dataError.js";
import {projectPath} from "./projectFile.js";

/**
 * Makes a folder the project of this process and of all that it starts. Without one, the folder that the environment
 * names, else the checkout. A folder that is no project is told what it lacks.
 */
export function chooseProject(asked: string | undefined, from: string = process.cwd()): void {
  const named = asked ?? process.env.EQUILIBRE_PROJET;
  if (named === undefined || named === "") {
    if (asked === "") throw refused("--projet", "", "texte vide trouvé");
    return;
  }
  const option = asked === undefined ? "EQUILIBRE_PROJET" : "--projet";
  const folder = resolve(from, named);
  const found = statSync(folder, {throwIfNoEntry: false});
  if (found === undefined) throw refused(option, named, "n’existe pas");
  if (!found.isDirectory()) throw refused(option, named, "n’est pas un dossier");
  if (!existsSync(projectPath(folder))) throw refused(option, named, "n’a pas de fichier data/projet.yaml");
  process.env.EQUILIBRE_PROJET = folder;
}

function refused(file: string, named: string, what: string): DataError {
  const message =
    `: ${named === "" ? what : `« ${named} » ${what}`} ; attendu : le dossier d’un projet, avec data/projet.yaml. ` +
    "Pour en commencer un : npx equilibre nouveau <dossier>";
  return new DataError([{file, message}]);
}
