import {createHash} from "node:crypto";
import {buildTerritoire} from "../core/territoire/buildTerritoire.js";
import {packTerritoire} from "../core/territoire/packTerritoire.js";
import type {Territoire} from "../core/territoire/territoire.js";
import type {TerritoireTotal} from "../core/territoire/territoireSources.js";
import {projectRoot} from "./projectFolders.js";
import {type InputFile, readTerritoireSources} from "./territoireSources.js";

/** The seed of the territoire that every simulation shares unless its scenario says otherwise. */
export const defaultTerritoireSeed = "ciet-2016";

export interface LoadTerritoireOptions {
  readonly seed?: string;
  readonly total?: TerritoireTotal;
  /** Folder that holds data/. */
  readonly root?: string;
}

export interface LoadedTerritoire {
  readonly territoire: Territoire;
  /** SHA-256 of the packed territoire: what a result was computed on. */
  readonly digest: string;
  readonly inputs: readonly InputFile[];
}

/** Reads data/territoire/ and builds the territoire. */
export function loadTerritoire({
  seed = defaultTerritoireSeed,
  total = "convention",
  root = projectRoot
}: LoadTerritoireOptions = {}): LoadedTerritoire {
  const {sources, inputs} = readTerritoireSources({root});
  const territoire = buildTerritoire(sources, {seed, total});
  const digest = createHash("sha256")
    .update(new Uint8Array(packTerritoire(territoire)))
    .digest("hex");
  return {territoire, digest, inputs};
}
