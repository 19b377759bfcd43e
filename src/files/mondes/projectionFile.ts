import {createHash} from "node:crypto";
import {existsSync, readdirSync, readFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {gunzipSync, gzipSync} from "node:zlib";
import type {WorldProjection} from "../../analysis/mondes/projection.js";
import type {IsoDate} from "../../core/convention/convention.js";
import {engine} from "../engine.js";
import {readProject} from "../projectFile.js";
import {stateFolder} from "../projectFolders.js";
import {findScenario} from "../scenarioPaths.js";
import {isSealed, type Sealed, seal} from "../seal.js";
import {setAside} from "../setAside.js";
import {writeWhole} from "../writeWhole.js";

/**
 * What decides the futures of a scenario in the worlds, the engine apart: what it says once resolved as known on their day, the
 * worlds, the seed, the replicates of each.
 */
export interface ProjectionSubject {
  readonly id: string;
  /** Hash of the scenario resolved, but for what worlds draw in its place. */
  readonly scenario: string;
  /** Hash of what the worlds rest on. */
  readonly worlds: string;
  readonly seed: string;
  readonly replicates: number;
}

/** Hash of a projection's subject. */
export function projectionKey({id, scenario, worlds, seed, replicates}: ProjectionSubject): string {
  const content = JSON.stringify({id, scenario, worlds, seed, replicates});
  return createHash("sha256").update(content).digest("hex").slice(0, 24);
}

/** Where the counters of each world are kept until they are summed up, and after, for more worlds: those of this engine. */
export function futuresFolder(key: string): string {
  return join(stateFolder(), "mondes", "futurs", `${key}-${engine().sources.slice(-12)}`);
}

export interface ProjectionSought {
  readonly scenario: string;
  readonly knownOn: IsoDate;
  /** Folder of the run that the site shows: its projection is preferred to what commands kept. */
  readonly runFolder?: string | undefined;
  /** Whether one that was published would do. */
  readonly fits: (projection: WorldProjection) => boolean;
  /** Whether one that a command kept would do. */
  readonly keptFits: (projection: WorldProjection) => boolean;
}

/** A projection that this engine made under this key: beside its scenario where it was published, or by an earlier command. */
export function readProjection(
  key: string,
  {scenario, knownOn, runFolder, fits, keptFits}: ProjectionSought
): WorldProjection | undefined {
  const holds = (path: string | undefined, does: typeof fits) => {
    const found = path === undefined || !existsSync(path) ? undefined : readOne(path);
    return found?.key === key && found.engine === engine().sources && does(found) ? found : undefined;
  };
  const published = holds(publishedPath(scenario, knownOn), fits);
  if (published !== undefined) return published;
  const placed = runFolder === undefined ? [] : [runProjectionPath(runFolder)];
  for (const path of [...placed, ...keptPaths(key)]) {
    const found = holds(path, keptFits);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Keeps a projection for later commands; `published` puts it beside its scenario, where git keeps it. */
export async function keepProjection(
  projection: WorldProjection,
  {scenario, published = false}: {scenario: string; published?: boolean}
): Promise<string> {
  const beside = published ? publishedPath(scenario, projection.worlds.knownOn) : undefined;
  const path = beside ?? join(documentsFolder(), `${projection.key}-${projection.worlds.n}.json.gz`);
  await writeProjection(path, projection);
  return path;
}

/**
 * The projection that is committed beside a named simulation, whatever it was made from, as known on the project's day or on
 * another; undefined where there is none.
 */
export function publishedProjection(scenario: string, knownOn?: IsoDate): WorldProjection | undefined {
  const path = publishedPath(scenario, knownOn);
  return path === undefined || !existsSync(path) ? undefined : readOne(path);
}

function documentsFolder(): string {
  return join(stateFolder(), "mondes", "projections");
}

/** Where the site reads the projection of a run: in its folder. */
export function runProjectionPath(runFolder: string): string {
  return join(runFolder, "mondes.json.gz");
}

/** Puts the projection of a run where the site reads it. */
export async function writeRunProjection(runFolder: string, projection: WorldProjection): Promise<void> {
  await writeProjection(runProjectionPath(runFolder), projection);
}

async function writeProjection(path: string, projection: WorldProjection): Promise<void> {
  await writeWhole(path, gzipSync(JSON.stringify(seal(projection)), {level: 9}));
}

/** The projection of a run; undefined where chance alone was drawn. */
export function readRunProjection(runFolder: string): WorldProjection | undefined {
  const path = runProjectionPath(runFolder);
  return existsSync(path) ? readOne(path) : undefined;
}

/** The one of most worlds first. */
function keptPaths(key: string): string[] {
  if (!existsSync(documentsFolder())) return [];
  const count = (name: string) => Number(/-(\d+)\.json\.gz$/.exec(name)?.[1]);
  return readdirSync(documentsFolder())
    .filter((name) => name.startsWith(`${key}-`))
    .sort((a, b) => count(b) - count(a))
    .map((name) => join(documentsFolder(), name));
}

/** Beside the file of a named simulation; undefined for a scenario of the user's. */
function publishedPath(scenario: string, knownOn?: IsoDate): string | undefined {
  const found = findScenario(scenario);
  if (
    found.message !== undefined ||
    !/\/simulations\/[^/]+\/scenario\.yaml$/.test(found.file.replaceAll("\\", "/"))
  )
    return undefined;
  const own = knownOn === undefined || knownOn === readProject().worlds?.knownOn;
  return join(dirname(found.file), own ? "mondes.json.gz" : `mondes-${knownOn}.json.gz`);
}

function readOne(path: string): WorldProjection | undefined {
  let document: unknown;
  try {
    document = JSON.parse(gunzipSync(readFileSync(path)).toString("utf8"));
  } catch {
    // Told below.
  }
  if (!isSealed(document)) {
    setAside(path, "projection sur les mondes abîmée ou modifiée");
    return undefined;
  }
  return document as Sealed & WorldProjection;
}
