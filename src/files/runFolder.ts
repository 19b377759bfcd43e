import {existsSync} from "node:fs";
import {readdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import type {Replicates} from "../analysis/indicateurs/replicates.js";
import type {Resultat} from "../analysis/indicateurs/result.js";
import type {Brackets} from "../core/brackets.js";
import type {CounterLayout} from "../core/indicateurs/layout.js";
import {DataError} from "./dataError.js";
import {encodeReplicates, readReplicates} from "./replicatesParquet.js";
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

/** Writes the three files of a run folder, all at once. */
export async function writeRun(folder: string, {resultat, manifest, replicates}: Run): Promise<void> {
  await writeWholeFolder(folder, {
    "resultat.json": `${JSON.stringify(resultat)}\n`,
    "replicates.parquet": encodeReplicates(replicates, resultat.base.year),
    "manifest.json": `${JSON.stringify(manifest, undefined, 2)}\n`
  });
}

/** Reads a run folder back; undefined when there is none, or when it holds other counters. */
export async function readRun(folder: string, layout: CounterLayout): Promise<Run | undefined> {
  if (!existsSync(join(folder, "manifest.json"))) return undefined;
  const json = async <T>(name: string) => JSON.parse(await readFile(join(folder, name), "utf8")) as T;
  const replicates = await readReplicates(join(folder, "replicates.parquet"), layout);
  if (replicates === undefined) return undefined;
  return {resultat: await json("resultat.json"), manifest: await json("manifest.json"), replicates};
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
