import {existsSync, readFileSync} from "node:fs";
import {readdir} from "node:fs/promises";
import {join, resolve} from "node:path";
import {parse} from "yaml";
import type {Replicates} from "../analysis/indicateurs/replicates.js";
import type {Resultat} from "../analysis/indicateurs/result.js";
import type {CounterLayout} from "../core/indicateurs/layout.js";
import {DataError} from "./dataError.js";
import {displayPath} from "./displayPath.js";
import {fileKind} from "./fileKind.js";
import {projectFolder, runsFolder} from "./projectFolders.js";
import {readReplicates} from "./replicatesParquet.js";
import {inspectRun, keepOrSetAside, type Manifest} from "./runFolder.js";
import {blocksName, type RunKey} from "./runKey.js";

/** A run folder as kept on disk: what it says of itself, without its replicates. */
export interface KeptRun {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly resultat: Resultat;
}

/** Reads the manifest and the results of a run folder; what is not one is told in French. */
export function readKeptRun(typed: string): KeptRun {
  const folder = resolve(typed);
  const refuse = (message: string): never => {
    throw new DataError([{file: displayPath(folder), message}]);
  };
  if (!existsSync(folder))
    return refuse("n’existe pas : un dossier de résultats est attendu (« simuler --sortie »).");
  const inspected = inspectRun(folder);
  if (inspected !== undefined && inspected.problems.length > 0) throw new DataError(inspected.problems);
  const read = <T extends {readonly schema: string}>(name: string, schema: string): T => {
    const file = join(folder, name);
    if (!existsSync(file)) return refuse(`n’est pas un dossier de résultats : « ${name} » y manque.`);
    try {
      const content = JSON.parse(readFileSync(file, "utf8")) as T;
      if (content?.schema === schema) return content;
    } catch {
      // Told below.
    }
    return refuse(`« ${name} » est illisible, ou n’est pas de la forme ${schema}.`);
  };
  return {
    folder,
    manifest: read<Manifest>("manifest.json", "equilibre/manifeste@1"),
    resultat: read<Resultat>("resultat.json", "equilibre/resultat@1")
  };
}

/** Whether an input of a run is an avenant: by its folder, or by what it holds when it is still there. */
export function isAvenantInput(path: string): boolean {
  if (!/\.ya?ml$/.test(path)) return false;
  if (/(^|\/)avenants\//.test(path)) return true;
  const file = resolve(projectFolder(), path);
  return existsSync(file) && fileKind(file) === "avenant";
}

/** The scenario file among the inputs of a run, when it is still there under the same id; a user's own file, which a publication tells by its name alone, is looked for in further folders. */
export function scenarioFileOf(
  {inputs, scenario}: Pick<Manifest, "inputs" | "scenario">,
  folders: readonly string[] = []
): string | undefined {
  return Object.keys(inputs)
    .filter((path) => /\.ya?ml$/.test(path))
    .flatMap((path) => [projectFolder(), ...folders].map((folder) => resolve(folder, path)))
    .find((file) => existsSync(file) && idOf(file) === scenario);
}

function idOf(file: string): unknown {
  try {
    return (parse(readFileSync(file, "utf8")) as {readonly id?: unknown} | null)?.id;
  } catch {
    return undefined;
  }
}

/**
 * Replicates that a kept run of the same scenario, inputs, seed and engine already holds, whatever its number of
 * them: the longest one found. A replicate depends on its rank alone, so that they serve as they are.
 */
export async function keptReplicates(
  key: RunKey,
  layout: CounterLayout
): Promise<Replicates["counters"] | undefined> {
  const sought = blocksName(key);
  const folders = await readdir(runsFolder()).catch((): string[] => []);
  const found = folders
    .filter((name) => name.startsWith(`${key.id}-`))
    .flatMap((name) => {
      const manifest = keepOrSetAside(join(runsFolder(), name));
      if (manifest === undefined) return [];
      return blocksName({...manifest, id: manifest.scenario}) === sought
        ? [{name, replications: manifest.replications}]
        : [];
    })
    .sort((a, b) => b.replications - a.replications)[0];
  if (found === undefined) return undefined;
  return (await readReplicates(join(runsFolder(), found.name, "replicates.parquet"), layout))?.counters;
}
