import {join, resolve} from "node:path";
import {fileURLToPath} from "node:url";

/** The checkout: sources, package.json, node_modules and published schemas, whatever the project asked. */
export const checkoutFolder = fileURLToPath(new URL("../../", import.meta.url));

/**
 * The project: its data/, simulations/ and state. The checkout is one; `--projet` names another, by EQUILIBRE_PROJET so
 * that children, threads and loaders follow. Read at each call: the command line is parsed after this file is loaded.
 */
export function projectFolder(): string {
  const asked = process.env.EQUILIBRE_PROJET;
  return asked ? resolve(asked) : checkoutFolder;
}

/** What the tool keeps for itself, outside git; tests give it a folder of their own. */
export function stateFolder(): string {
  return process.env.EQUILIBRE_ETAT ?? join(projectFolder(), ".equilibre");
}

/** Where run folders are kept. */
export function runsFolder(): string {
  return process.env.EQUILIBRE_RUNS ?? join(stateFolder(), "runs");
}

/** Where the site of the project is built. */
export function siteFolder(): string {
  return process.env.EQUILIBRE_SITE ?? join(projectFolder(), "dist");
}

/** Where publications are kept for ever, beside the data of the project. */
export function publicationsFolder(): string {
  return process.env.EQUILIBRE_PUBLICATIONS ?? join(projectFolder(), "publications");
}
