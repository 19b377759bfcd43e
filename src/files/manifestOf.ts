import {existsSync, readFileSync, statSync} from "node:fs";
import {dirname, join, resolve} from "node:path";
import {DataError} from "./dataError.js";
import {displayPath} from "./displayPath.js";
import {type PublicationManifest, readPublication} from "./publicationFolder.js";
import type {KeptManifest} from "./runFolder.js";
import {isSealed} from "./seal.js";

/** What a manifest says of a computation, whether of a run or of a publication. */
export interface ManifestedRun {
  readonly file: string;
  readonly scenario: string;
  /** Files of the avenants that were added to the scenario. */
  readonly avenants: readonly string[];
  readonly engine: {readonly version: string; readonly sources: string};
  readonly inputs: {readonly [path: string]: string};
  readonly seed: string;
  readonly replications: number;
  readonly incertitudes: false | readonly string[];
  readonly digest: string;
}

/**
 * Reads a manifest by its path, or by that of its folder; what is not one, or was changed, is told in French, and so are the files
 * of its publication that are no longer as they were. A manifest that travels alone is read alone.
 */
export function manifestOf(typed: string): ManifestedRun {
  const asked = resolve(typed);
  const path = isFolder(asked) ? join(asked, "manifest.json") : asked;
  const refuse = (message: string): never => {
    throw new DataError([{file: displayPath(path), message}]);
  };
  if (!existsSync(path)) refuse("n’existe pas : le chemin d’un manifest.json est attendu.");
  let document: unknown;
  try {
    document = JSON.parse(readFileSync(path, "utf8"));
  } catch {
    refuse(
      "n’est pas du JSON lisible : le manifest.json d’un dossier de résultats ou d’une publication est attendu."
    );
  }
  const {schema} = (document ?? {}) as {readonly schema?: unknown};
  if (schema !== "equilibre/manifeste@1" && schema !== "equilibre/manifeste-publication@1")
    refuse("n’est pas un manifeste : celui d’un dossier de résultats ou d’une publication est attendu.");
  if (!isSealed(document)) refuse("a été modifié : son empreinte ne correspond plus à ce qu’il dit.");
  const manifest = document as KeptManifest | PublicationManifest;
  if ("files" in manifest) refuseAltered(dirname(path));
  const {engine, inputs, seed, replications, incertitudes, digest} = manifest;
  return {
    ...{file: displayPath(path), ...simulated(manifest, refuse)},
    ...{engine, inputs, seed, replications, incertitudes, digest}
  };
}

/** What was simulated: a scenario, with avenants where they are what was published; that of a revoyure is refused. */
function simulated(
  manifest: KeptManifest | PublicationManifest,
  refuse: (message: string) => never
): Pick<ManifestedRun, "scenario" | "avenants"> {
  if ("scenario" in manifest) return {scenario: manifest.scenario, avenants: []};
  const {id, avenants, reference} = manifest;
  if (avenants !== undefined) return {scenario: reference.id, avenants};
  if (id.startsWith("revoyure/"))
    return refuse(
      "est celui d’une revoyure : ses attributions restent chez les partenaires. Refaites-la avec « npx equilibre revoyure » sur les mêmes fichiers."
    );
  return {scenario: id, avenants: []};
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}

/** Names the files of a publication that changed, or that miss beside others. */
function refuseAltered(folder: string): void {
  const {altered = [], manifest} = readPublication(folder) ?? {};
  if (manifest === undefined || altered.length === 0) return;
  const missing = altered.filter((name) => !existsSync(join(folder, name)));
  if (missing.length === Object.keys(manifest.files).length) return;
  throw new DataError(
    altered.map((name) => ({
      file: displayPath(join(folder, name)),
      message: missing.includes(name)
        ? "manque : la publication n’est plus entière."
        : "n’est plus tel qu’il a été publié : son empreinte n’est pas celle du manifeste."
    }))
  );
}
