import {randomBytes} from "node:crypto";
import {existsSync, readdirSync, readFileSync} from "node:fs";
import {mkdir, rename, rm, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import type {Engine} from "./engine.js";
import {publicationsFolder} from "./projectFolders.js";
import {isSealed, type Sealed, seal, sha256Of} from "./seal.js";

/** What a publication was made from, enough to make its figures again, and the hash of each of its files. */
export interface PublicationManifest extends Sealed {
  readonly schema: "equilibre/manifeste-publication@1";
  /** Name of its folder. */
  readonly name: string;
  /** Of a scenario, its own; of an avenant or a revoyure, the address of its page: « avenant/<id> ». */
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly address: string;
  readonly engine: Engine;
  readonly seed: string;
  readonly replications: number;
  /** "sha256:…" of the counters of what is published, or of the document that holds its figures. */
  readonly digest: string;
  readonly incertitudes: false | readonly string[];
  readonly worlds?: {readonly n: number; readonly knownOn: string; readonly digest: string} | undefined;
  /** "sha256:…" of each file read, by path. */
  readonly inputs: {readonly [path: string]: string};
  /** Files of the avenants that were added to the scenario compared with; absent where there were none. */
  readonly avenants?: readonly string[] | undefined;
  /** What the figures are compared with. */
  readonly reference: {readonly id: string; readonly digest: string};
  /** Headline figures of the last year as the report says them, to tell what moved since the former publication. */
  readonly headlines: readonly {readonly label: string; readonly text: string}[];
  /** "sha256:…" of each other file of the folder, by name. */
  readonly files: {readonly [name: string]: string};
}

/** Name of the folder of a publication: the day, the id, and a number from the second of a day on. */
export function publicationName(date: string, id: string): string {
  for (let rank = 1; ; rank++) {
    const name = rank === 1 ? `${date}-${id}` : `${date}-${id}-${rank}`;
    if (!existsSync(join(publicationsFolder(), name))) return name;
  }
}

/** Puts a publication in a folder of its own, whole or not at all; a folder that is there is never written to again. */
export async function writePublication(
  manifest: Omit<PublicationManifest, "files" | "sha256">,
  contents: {readonly [name: string]: string | Uint8Array}
): Promise<string> {
  const folder = join(publicationsFolder(), manifest.name);
  const beside = join(
    publicationsFolder(),
    `.${manifest.name}.${process.pid}-${randomBytes(4).toString("hex")}.tmp`
  );
  const files = Object.fromEntries(
    Object.entries(contents)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, content]) => [name, sha256Of(content)])
  );
  const sealed = `${JSON.stringify(seal({...manifest, files}), undefined, 2)}\n`;
  try {
    for (const [name, content] of Object.entries({...contents, "manifest.json": sealed})) {
      const path = join(beside, name);
      await mkdir(dirname(path), {recursive: true});
      await writeFile(path, content);
    }
    // A folder of this name that appeared meanwhile is not empty: it is not replaced.
    if (existsSync(folder)) throw new RangeError(`already published: ${manifest.name}`);
    await rename(beside, folder);
  } finally {
    await rm(beside, {recursive: true, force: true});
  }
  return folder;
}

/** A publication in its place, and what is no longer as it was published. */
export interface KeptPublication {
  readonly folder: string;
  readonly manifest: PublicationManifest;
  /** Names of files that miss or that changed; empty where all is as published. */
  readonly altered: readonly string[];
}

/** The publications of the project, the newest first; a folder without a manifest of ours is not one. */
export function keptPublications(): KeptPublication[] {
  const root = publicationsFolder();
  if (!existsSync(root)) return [];
  return readdirSync(root)
    .filter((name) => !name.startsWith("."))
    .flatMap((name) => readPublication(join(root, name)) ?? [])
    .sort((a, b) => order(b.manifest, a.manifest));
}

/** One publication; undefined where the folder holds none, or one whose manifest was changed. */
export function readPublication(folder: string): KeptPublication | undefined {
  const manifest = readManifest(join(folder, "manifest.json"));
  if (manifest === undefined) return undefined;
  const altered = Object.entries(manifest.files).flatMap(([name, hash]) => {
    const path = join(folder, name);
    return existsSync(path) && sha256Of(readFileSync(path)) === hash ? [] : [name];
  });
  return {folder, manifest, altered};
}

/** The publication that one of this day follows: the newest of the same id and the same reference, as it was published. */
export function formerPublication({
  id,
  date,
  reference
}: Pick<PublicationManifest, "id" | "date" | "reference">): KeptPublication | undefined {
  return keptPublications().find(
    ({manifest, altered}) =>
      manifest.id === id &&
      manifest.reference.id === reference.id &&
      manifest.date <= date &&
      altered.length === 0
  );
}

/** The manifest of a publication, by its path; undefined where it is not one, or was changed. */
export function readManifest(path: string): PublicationManifest | undefined {
  try {
    const document: unknown = JSON.parse(readFileSync(path, "utf8"));
    if (!isSealed(document)) return undefined;
    const manifest = document as PublicationManifest;
    return manifest.schema === "equilibre/manifeste-publication@1" ? manifest : undefined;
  } catch {
    return undefined;
  }
}

/** By day, then by the rank of the day. */
function order(a: PublicationManifest, b: PublicationManifest): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return a.name.localeCompare(b.name, "fr", {numeric: true});
}
