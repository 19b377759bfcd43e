import {existsSync, mkdirSync, renameSync, rmSync} from "node:fs";
import {basename, join} from "node:path";
import {displayPath} from "./displayPath.js";
import {notice} from "./notice.js";
import {stateFolder} from "./projectFolders.js";

/** Puts a kept file or folder that is damaged out of the way, under the state's own folder, and says so in French. */
export function setAside(path: string, why: string): void {
  const shelf = join(stateFolder(), "ecartes");
  mkdirSync(shelf, {recursive: true});
  let place = join(shelf, basename(path));
  for (let n = 2; existsSync(place); n++) place = join(shelf, `${basename(path)}.${n}`);
  try {
    renameSync(path, place);
  } catch {
    // Another disk: what is damaged is worth less than what is computed again.
    rmSync(path, {recursive: true, force: true});
    place = "";
  }
  const where = place === "" ? "supprimé" : `mis de côté dans ${displayPath(place)}`;
  notice(`${displayPath(path)} : ${why}. Il est ${where}, et recalculé.`);
}
