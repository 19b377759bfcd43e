import {existsSync, readFileSync} from "node:fs";
import {join, resolve} from "node:path";
import {DataError} from "./dataError.js";
import {engine} from "./engine.js";
import {projectFolder} from "./projectFolders.js";
import type {Manifest} from "./runFolder.js";

/**
 * The scenario that a run folder was made from, with its seed; a reference that is no run folder is a scenario's name
 * or file. A folder made by another state of the engine cannot be replayed: it is refused.
 */
export function scenarioOfRun(reference: string): {readonly scenario: string; readonly seed?: string} {
  const path = join(reference, "manifest.json");
  if (!existsSync(path)) return {scenario: reference};
  const {scenario, seed, inputs, engine: made} = JSON.parse(readFileSync(path, "utf8")) as Manifest;
  if (made.sources !== engine().sources)
    throw new DataError([
      {
        file: path,
        message:
          `ces résultats viennent d’un autre état du moteur (version ${made.version}) : ses décisions ne peuvent pas être ` +
          `rejouées. Relancez « npx equilibre simuler ${scenario} », puis expliquez le nouveau dossier.`
      }
    ]);
  const files = Object.keys(inputs).filter((input) => /\.ya?ml$/.test(input) && !input.startsWith("data/"));
  const own = files.find((file) => file === `simulations/${scenario}/scenario.yaml`) ?? files.at(-1);
  return {scenario: own === undefined ? scenario : resolve(projectFolder(), own), seed};
}
