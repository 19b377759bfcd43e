import {join} from "node:path";
import {fileURLToPath} from "node:url";

/** The checkout: commands work from any folder. */
export const projectRoot = fileURLToPath(new URL("../../", import.meta.url));

/** What the tool keeps for itself, outside git; tests give it a folder of their own. */
export function stateFolder(): string {
  return process.env.EQUILIBRE_ETAT ?? join(projectRoot, ".equilibre");
}

/** Where run folders are kept. */
export function runsFolder(): string {
  return process.env.EQUILIBRE_RUNS ?? join(stateFolder(), "runs");
}
