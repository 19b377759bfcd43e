import {existsSync, readFileSync} from "node:fs";
import {resolve} from "node:path";
import {DataError} from "./dataError.js";
import {displayPath} from "./displayPath.js";
import type {PublicationManifest} from "./publicationFolder.js";
import type {KeptManifest} from "./runFolder.js";
import {isSealed} from "./seal.js";

/** What a manifest says of a computation, whether of a run or of a publication. */
export interface ManifestedRun {
  readonly file: string;
  readonly scenario: string;
  readonly engine: {readonly version: string; readonly sources: string};
  readonly inputs: {readonly [path: string]: string};
  readonly seed: string;
  readonly replications: number;
  readonly incertitudes: false | readonly string[];
  readonly digest: string;
}

/** Reads a manifest by its path; what is not one, or was changed, is told in French. */
export function manifestOf(typed: string): ManifestedRun {
  const path = resolve(typed);
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
  const {engine, inputs, seed, replications, incertitudes, digest} = manifest;
  const scenario = "scenario" in manifest ? manifest.scenario : manifest.id;
  return {file: displayPath(path), scenario, engine, inputs, seed, replications, incertitudes, digest};
}
