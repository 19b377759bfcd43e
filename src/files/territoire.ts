import {createHash} from "node:crypto";
import type {IsoDate} from "../core/convention/convention.js";
import {buildTerritoire} from "../core/territoire/buildTerritoire.js";
import {packTerritoire} from "../core/territoire/packTerritoire.js";
import type {Territoire} from "../core/territoire/territoire.js";
import type {RenewalProject, TerritoireOverrides} from "../core/territoire/territoireOverrides.js";
import type {TerritoireSources, TerritoireTotal} from "../core/territoire/territoireSources.js";
import {conventionBrackets} from "./conventionBrackets.js";
import type {Replacement} from "./imported/replacement.js";
import {keptFact} from "./keptFacts.js";
import {once} from "./once.js";
import {readProject} from "./projectFile.js";
import {projectFolder} from "./projectFolders.js";
import {readTerritoireImports, requireInTerritoire} from "./territoireImports.js";
import {type InputFile, type ReadSources, readTerritoireSources} from "./territoireSources.js";

/** The seed that the territoire of a project is built with, and its ménages of the first day. */
export function territoireSeed(root: string = projectFolder()): string {
  return readProject(root).runs.territoireSeed;
}

export interface LoadTerritoireOptions {
  /** By default that of the project. */
  readonly seed?: string;
  /** By default that of cadrage.csv. */
  readonly total?: TerritoireTotal;
  /** Folder that holds data/. */
  readonly root?: string;
  /** How many brackets the convention has, where the caller holds it; else it is read. */
  readonly brackets?: number;
  /** "none" leaves the user's own files of data/imports/ aside. */
  readonly imports?: "user" | "none";
  /** Figures have the values that were known on this day; undefined: those of today. */
  readonly knownOn?: IsoDate | undefined;
}

export interface LoadedTerritoire {
  readonly territoire: Territoire;
  /** SHA-256 of the packed territoire: what a result was computed on. */
  readonly digest: string;
  readonly inputs: readonly InputFile[];
  /** What the user's own files replaced; empty where nothing was imported. */
  readonly replaced: readonly Replacement[];
  /** What it was built from, the user's own counts included, and the total that it was brought to. */
  readonly sources: TerritoireSources;
  readonly total: TerritoireTotal;
  /** The shipped figures with their labels, and the year of each dated column. */
  readonly cadrage: ReadSources["cadrage"];
  readonly years: ReadSources["years"];
  /** Projects of the user's own file; empty where none was imported. */
  readonly projects: readonly RenewalProject[];
  /** What the user's own files say instead of the hypotheses; undefined where nothing was imported. */
  readonly overrides: TerritoireOverrides | undefined;
}

/** What a territoire is built from, read and checked, and the building itself, which takes a second and much memory. */
export interface ReadTerritoire extends Omit<LoadedTerritoire, "territoire" | "digest"> {
  /** The territoire, built once. Throws a DataError where the user's own files do not fit it. */
  build(): Pick<LoadedTerritoire, "territoire" | "digest">;
  /** The digest alone: that of an earlier building from the same sources by the same engine, where there was one. */
  digest(): string;
}

/** Reads data/territoire/ and what the user imported over it, and builds the territoire. */
export function loadTerritoire(options: LoadTerritoireOptions = {}): LoadedTerritoire {
  const {build, digest: _, ...read} = readTerritoire(options);
  return {...read, ...build()};
}

/** Reads data/territoire/ and what the user imported over it; builds nothing until it is asked. */
export function readTerritoire({
  total: wanted,
  root = projectFolder(),
  seed = territoireSeed(root),
  imports = "user",
  brackets = conventionBrackets(root).ids.length,
  knownOn
}: LoadTerritoireOptions = {}): ReadTerritoire {
  const read = readTerritoireSources({root, brackets, knownOn});
  const imported = imports === "user" ? readTerritoireImports(root, read.sources) : undefined;
  const sources = imported?.sources ?? read.sources;
  const total = wanted ?? totalOf(sources);
  const build = once(() => {
    const territoire = buildTerritoire(sources, {seed, total, overrides: imported?.overrides});
    if (imported !== undefined) requireInTerritoire(imported, territoire);
    const packed = new Uint8Array(packTerritoire(territoire));
    return {territoire, digest: createHash("sha256").update(packed).digest("hex")};
  });
  const {replaced = [], projects = []} = imported ?? {};
  // The user's own file too: two files may be imported as the same rows, and a result names the one it used.
  const importedInputs = replaced.flatMap(({path, sha256, original}) => [
    {path, sha256},
    ...(original === undefined ? [] : [{path: `${path} (${original.fichier})`, sha256: original.sha256}])
  ]);
  return {
    build,
    digest: once(() => keptFact("territoires", {sources, imported, seed, total}, () => build().digest)),
    inputs: [...read.inputs, ...importedInputs],
    replaced,
    sources,
    total,
    cadrage: read.cadrage,
    years: read.years,
    projects,
    overrides: imported?.overrides
  };
}

/** The total that simulations run on: a choice of data/territoire/cadrage.csv. */
export function totalOf({hypotheses}: TerritoireSources): TerritoireTotal {
  return hypotheses.totalRpls === 1 ? "rpls" : "convention";
}
