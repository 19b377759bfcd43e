import {accessSync, constants, existsSync} from "node:fs";
import {dirname, join} from "node:path";
import {DataError} from "../files/dataError.js";
import {displayPath} from "../files/displayPath.js";
import {checkoutFolder, siteFolder} from "../files/projectFolders.js";

/** Refuses, before anything is computed, a checkout or a place for the site that the build could not write to. */
export function checkSiteFolders(checkout: string = checkoutFolder): void {
  // Framework keeps its cache under its sources, whatever it is asked.
  const cache = join(checkout, "src", ".observablehq");
  const unwritable = [cache, siteFolder()].filter((folder) => !mayWrite(folder));
  if (unwritable.length === 0) return;
  throw new DataError(
    unwritable.map((folder) => ({
      file: displayPath(folder),
      message:
        folder === cache
          ? ": lecture seule, or la construction du site y écrit. Copiez le projet dans un dossier à vous ; les commandes (« npx equilibre ») marchent ici avec EQUILIBRE_ETAT=/un/dossier."
          : ": lecture seule, or le site y est rangé. Donnez un autre dossier : EQUILIBRE_SITE=/un/dossier."
    }))
  );
}

/** Whether a folder, or the nearest that exists above it, can be written to. */
function mayWrite(folder: string): boolean {
  const place = existsSync(folder) ? folder : dirname(folder);
  if (place !== folder && !existsSync(place)) return mayWrite(place);
  try {
    accessSync(place, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
