import {createHash} from "node:crypto";
import {existsSync, readdirSync, readFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {gunzipSync, gzipSync} from "node:zlib";
import type {WorldProjection} from "../../analysis/mondes/projection.js";
import {engine} from "../engine.js";
import {stateFolder} from "../projectFolders.js";
import {findScenario} from "../scenarioPaths.js";
import {isSealed, type Sealed, seal} from "../seal.js";
import {setAside} from "../setAside.js";
import {writeWhole} from "../writeWhole.js";

/** What decides the futures of a scenario in the worlds, the engine apart: its files, the worlds, the seed, the replicates of each. */
export interface ProjectionSubject {
  readonly id: string;
  readonly inputs: {readonly [path: string]: string};
  /** Hash of what the worlds rest on. */
  readonly worlds: string;
  readonly seed: string;
  readonly replicates: number;
}

/** Hash of a projection's subject. */
export function projectionKey({inputs, ...subject}: ProjectionSubject): string {
  const files = Object.entries(inputs).sort(([a], [b]) => (a < b ? -1 : 1));
  const content = JSON.stringify({...subject, files});
  return createHash("sha256").update(content).digest("hex").slice(0, 24);
}

/** Where the counters of each world are kept until they are summed up, and after, for more worlds: those of this engine. */
export function futuresFolder(key: string): string {
  return join(stateFolder(), "mondes", "futurs", `${key}-${engine().sources.slice(-12)}`);
}

/** A projection that this engine made under this key: beside its scenario where it was published, or by an earlier command. */
export function readProjection(
  key: string,
  {scenario, fits}: {scenario: string; fits: (projection: WorldProjection) => boolean}
): WorldProjection | undefined {
  const paths = [publishedPath(scenario), ...keptPaths(key)];
  for (const path of paths) {
    if (path === undefined || !existsSync(path)) continue;
    const found = readOne(path);
    if (found?.key === key && found.engine === engine().sources && fits(found)) return found;
  }
  return undefined;
}

/** Keeps a projection for later commands; `published` puts it beside its scenario, where git keeps it. */
export async function keepProjection(
  projection: WorldProjection,
  {scenario, published = false}: {scenario: string; published?: boolean}
): Promise<string> {
  const beside = published ? publishedPath(scenario) : undefined;
  const path = beside ?? join(documentsFolder(), `${projection.key}-${projection.worlds.n}.json.gz`);
  await writeProjection(path, projection);
  return path;
}

/** The projection that is committed beside a named simulation, whatever it was made from; undefined where there is none. */
export function publishedProjection(scenario: string): WorldProjection | undefined {
  const path = publishedPath(scenario);
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
function publishedPath(scenario: string): string | undefined {
  const found = findScenario(scenario);
  if (
    found.message !== undefined ||
    !/\/simulations\/[^/]+\/scenario\.yaml$/.test(found.file.replaceAll("\\", "/"))
  )
    return undefined;
  return join(dirname(found.file), "mondes.json.gz");
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
