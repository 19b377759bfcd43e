import {existsSync, readFileSync} from "node:fs";
import {readdir, readFile} from "node:fs/promises";
import {basename, join} from "node:path";
import type {Replicates} from "../analysis/indicateurs/replicates.js";
import type {Resultat} from "../analysis/indicateurs/result.js";
import type {Brackets} from "../core/brackets.js";
import type {CounterLayout} from "../core/indicateurs/layout.js";
import {DataError, type Problem} from "./dataError.js";
import {displayPath} from "./displayPath.js";
import {encodeReplicates, readReplicates} from "./replicatesParquet.js";
import {isSealed, type Sealed, seal, sha256Of} from "./seal.js";
import {setAside} from "./setAside.js";
import {writeWholeFolder} from "./wholeFolder.js";

/** How a run was made: what the result document does not say. */
export interface Manifest {
  readonly schema: "equilibre/manifeste@1";
  readonly status: "complet";
  readonly scenario: string;
  readonly engine: {readonly version: string; readonly sources: string};
  /** Hash of what made resultat.json from the counters; see `documentSources`. */
  readonly documents: string;
  readonly node: string;
  readonly inputs: {readonly [path: string]: string};
  readonly seed: string;
  readonly replications: number;
  readonly incertitudes: false | readonly string[];
  readonly digest: string;
  readonly command: string;
  readonly threads: number;
  readonly durationSeconds: number;
}

export interface Run {
  readonly resultat: Resultat;
  readonly manifest: Manifest;
  readonly replicates: Replicates;
}

/** The manifest as kept: with the hash of each other file of the folder, and its own. */
export interface KeptManifest extends Manifest, Sealed {
  /** "sha256:…" by name. */
  readonly files: {readonly [name: string]: string};
}

const others = ["resultat.json", "replicates.parquet"] as const;

/** The three files of a run folder, by name. */
export function runFiles({resultat, manifest, replicates}: Run): {
  readonly [name: string]: string | Uint8Array;
} {
  const contents = {
    "resultat.json": `${JSON.stringify(resultat)}\n`,
    "replicates.parquet": encodeReplicates(replicates, resultat.base.year)
  };
  const files = Object.fromEntries(others.map((name) => [name, sha256Of(contents[name])]));
  return {...contents, "manifest.json": `${JSON.stringify(seal({...manifest, files}), undefined, 2)}\n`};
}

/** Writes the three files of a run folder, all at once. */
export async function writeRun(folder: string, run: Run): Promise<void> {
  await writeWholeFolder(folder, runFiles(run));
}

/** The manifest of a run folder and what is wrong in the folder, file by file; undefined when there is no manifest. */
export function inspectRun(
  folder: string
): {readonly manifest?: KeptManifest; readonly problems: readonly Problem[]} | undefined {
  const path = join(folder, "manifest.json");
  if (!existsSync(path)) return undefined;
  const fault = (name: string, message: string): Problem => ({
    file: displayPath(join(folder, name)),
    message
  });
  const manifest = parseSealed(readFileSync(path, "utf8"));
  if (manifest === undefined)
    return {problems: [fault("manifest.json", "est abîmé, modifié, ou d’une version sans empreintes")]};
  const problems = others.flatMap((name) => {
    const file = join(folder, name);
    if (!existsSync(file)) return [fault(name, "manque")];
    return sha256Of(readFileSync(file)) === manifest.files[name]
      ? []
      : [fault(name, "n’est plus ce que dit le manifeste : fichier modifié ou abîmé")];
  });
  return {manifest, problems};
}

function parseSealed(text: string): KeptManifest | undefined {
  try {
    const document = JSON.parse(text) as unknown;
    if (!isSealed(document)) return undefined;
    const manifest = document as KeptManifest;
    return manifest.schema === "equilibre/manifeste@1" ? manifest : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Reads a run folder back; undefined when there is none, or when it holds other counters. A folder that no longer holds what
 * its manifest says is a DataError.
 */
export async function readRun(folder: string, layout: CounterLayout): Promise<Run | undefined> {
  const found = inspectRun(folder);
  if (found === undefined) return undefined;
  const {manifest, problems} = found;
  if (manifest === undefined || problems.length > 0) throw new DataError(problems);
  const replicates = await readReplicates(join(folder, "replicates.parquet"), layout);
  if (replicates === undefined) return undefined;
  const resultat = JSON.parse(await readFile(join(folder, "resultat.json"), "utf8")) as Resultat;
  return {resultat, manifest, replicates};
}

/** Whether a run folder of ours still holds what its manifest says; one that does not is set aside, and it is told. */
export function keepOrSetAside(folder: string): KeptManifest | undefined {
  const found = inspectRun(folder);
  if (found === undefined) return undefined;
  if (found.problems.length === 0) return found.manifest;
  setAside(folder, found.problems.map(({file, message}) => `« ${basename(file)} » ${message}`).join(" ; "));
  return undefined;
}

/** The brackets that the results of a run folder follow; undefined where they do not say. */
export async function readRunBrackets(folder: string): Promise<Brackets | undefined> {
  const {brackets} = JSON.parse(await readFile(join(folder, "resultat.json"), "utf8")) as Partial<Resultat>;
  return brackets;
}

/** Refuses a folder asked by the user that holds anything else than a run. */
export async function checkOutputFolder(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === "ENOENT") return [];
    throw new DataError([{file: folder, message: "n’est pas un dossier où écrire des résultats."}]);
  });
  if (names.length === 0 || names.includes("manifest.json")) return;
  throw new DataError([
    {
      file: folder,
      message:
        "contient déjà autre chose que des résultats. Donnez un dossier vide, ou qui n’existe pas encore."
    }
  ]);
}
