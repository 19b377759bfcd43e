import {createHash} from "node:crypto";
import {buildTerritoire} from "../core/territoire/buildTerritoire.js";
import {packTerritoire} from "../core/territoire/packTerritoire.js";
import type {Territoire} from "../core/territoire/territoire.js";
import type {TerritoireTotal} from "../core/territoire/territoireSources.js";
import {projectRoot} from "./projectFolders.js";
import {
  noTerritoireImports,
  type Replacement,
  readTerritoireImports,
  requireKnownQuartiers
} from "./territoireImports.js";
import {type InputFile, readTerritoireSources} from "./territoireSources.js";

/** The seed of the territoire that every simulation shares unless its scenario says otherwise. */
export const defaultTerritoireSeed = "ciet-2016";

export interface LoadTerritoireOptions {
  readonly seed?: string;
  readonly total?: TerritoireTotal;
  /** Folder that holds data/. */
  readonly root?: string;
  /** "none" leaves the user's own files of data/imports/ aside. */
  readonly imports?: "user" | "none";
}

export interface LoadedTerritoire {
  readonly territoire: Territoire;
  /** SHA-256 of the packed territoire: what a result was computed on. */
  readonly digest: string;
  readonly inputs: readonly InputFile[];
  /** What the user's own files replaced; empty where nothing was imported. */
  readonly replaced: readonly Replacement[];
}

/** Reads data/territoire/ and what the user imported over it, and builds the territoire. */
export function loadTerritoire({
  seed = defaultTerritoireSeed,
  total = "convention",
  root = projectRoot,
  imports = "user"
}: LoadTerritoireOptions = {}): LoadedTerritoire {
  const {sources, inputs} = readTerritoireSources({root});
  const imported =
    imports === "user"
      ? readTerritoireImports({root, insee: sources.communes.map(({insee}) => insee)})
      : noTerritoireImports;
  const territoire = buildTerritoire(sources, {seed, total, overrides: imported.overrides});
  requireKnownQuartiers(imported, territoire.quartiers.ids);
  const digest = createHash("sha256")
    .update(new Uint8Array(packTerritoire(territoire)))
    .digest("hex");
  // The user's own file too: two files may be imported as the same rows, and a result names the one it used.
  const importedInputs = imported.replaced.flatMap(({path, sha256, original}) => [
    {path, sha256},
    ...(original === undefined ? [] : [{path: `${path} (${original.fichier})`, sha256: original.sha256}])
  ]);
  return {territoire, digest, inputs: [...inputs, ...importedInputs], replaced: imported.replaced};
}
