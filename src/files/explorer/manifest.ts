import {existsSync, readFileSync} from "node:fs";
import type {ExplorerRequest} from "../../analysis/explorer/explorerRequest.js";
import {DataError} from "../dataError.js";
import {displayPath} from "../displayPath.js";
import type {Engine} from "../engine.js";
import {isSealed, type Sealed, seal} from "../seal.js";
import {writeWhole} from "../writeWhole.js";

/** All that it takes to make the experiments of an exploration again, to the byte. */
export interface ExplorationManifest {
  readonly schema: "equilibre/manifeste-exploration@1";
  readonly engine: Engine;
  /** As typed, for people; `request` is what is run again. */
  readonly command: string;
  readonly request: ExplorerRequest;
  readonly seed: string;
  /** "sha256:…" of each file read, by path. */
  readonly inputs: {readonly [path: string]: string};
  /** The worlds that it ran on; absent from a free design. */
  readonly worlds?: {
    readonly inputs: string;
    readonly digest: string;
    readonly seed: string;
    readonly n: number;
    readonly knownOn: string;
  };
  readonly experiments: {readonly file: string; readonly sha256: string; readonly rows: number};
}

/** Writes a manifest whole and sealed. */
export async function writeManifest(path: string, manifest: ExplorationManifest): Promise<void> {
  await writeWhole(path, `${JSON.stringify(seal(manifest), null, 2)}\n`);
}

/** A manifest as it was written; a DataError where there is none, or where a character of it changed. */
export function readManifest(path: string): ExplorationManifest {
  const refuse = (message: string): never => {
    throw new DataError([{file: displayPath(path), message}]);
  };
  if (!existsSync(path))
    return refuse(
      "fichier introuvable ; attendu : le « manifeste.json » d’une exploration, comme .equilibre/explorations/<id>/manifeste.json."
    );
  let document: unknown;
  try {
    document = JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return refuse("ce fichier n’est pas du JSON ; attendu : le « manifeste.json » d’une exploration.");
  }
  const {schema} = (document ?? {}) as Partial<ExplorationManifest>;
  if (schema !== "equilibre/manifeste-exploration@1")
    return refuse("ce n’est pas le manifeste d’une exploration (« equilibre/manifeste-exploration@1 »).");
  if (!isSealed(document))
    return refuse(
      "ce manifeste a été modifié : son empreinte ne correspond plus. Relancez la commande qu’il nomme."
    );
  const {sha256: _, ...manifest} = document as Sealed & ExplorationManifest;
  return manifest;
}
