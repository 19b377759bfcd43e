import {basename, join} from "node:path";
import type {Worlds} from "../../analysis/mondes/world.js";
import type {IsoDate} from "../../core/convention/convention.js";
import {DataError} from "../dataError.js";
import {readProject} from "../projectFile.js";
import {projectFolder} from "../projectFolders.js";
import {seal, sha256Of} from "../seal.js";
import {readSealedFile} from "../sealedFile.js";
import {writeWhole} from "../writeWhole.js";

/**
 * Where worlds as known on a day are kept: those of the project's data, then those on the user's imports, which git ignores. The
 * project's own day has no date in its name.
 */
export function worldsPaths(
  knownOn?: IsoDate,
  root: string = projectFolder()
): [project: string, user: string] {
  const own = knownOn === undefined || knownOn === readProject(root).worlds?.knownOn;
  const name = own ? "mondes.json" : `mondes-${knownOn}.json`;
  return [join(root, "data", "territoire", name), join(root, "data", "imports", name)];
}

/** The worlds that a ground asks for; refused, with the command that draws them, where there are none. */
export function readWorlds({inputs, knownOn}: {readonly inputs: string; readonly knownOn: IsoDate}): Worlds {
  const paths = worldsPaths(knownOn);
  const files = paths.map(readWorldsFile);
  const found = files.find((worlds) => worlds?.inputs === inputs);
  if (found !== undefined) return found;
  const command = `« npx equilibre mondes${knownOn === readProject().worlds?.knownOn ? "" : ` --connu-le ${knownOn}`} »`;
  const message = files.some((worlds) => worlds !== undefined)
    ? "Les mondes plausibles ne correspondent plus aux hypothèses ou au territoire : l’un d’eux a changé depuis. " +
      `Lancez ${command} (une vingtaine de minutes), ou demandez le hasard seul avec « --mondes 0 ».`
    : `Les mondes plausibles manquent. Lancez ${command}, ou demandez le hasard seul avec « --mondes 0 ».`;
  throw new DataError([{file: `data/territoire/${basename(paths[0])}`, message}]);
}

/** Those worlds, or undefined where there are none that serve: for who goes on with chance alone, and says so. */
export function worldsIfDrawn(ground: {
  readonly inputs: string;
  readonly knownOn: IsoDate;
}): Worlds | undefined {
  try {
    return readWorlds(ground);
  } catch (error) {
    if ((error as {code?: unknown}).code !== "data") throw error;
    return undefined;
  }
}

/** Worlds as kept in a file, stale or not; undefined when there is none, refused when a character of it changed. */
export function readWorldsFile(path: string): Worlds | undefined {
  return readSealedFile<Worlds>(path, {
    schema: "equilibre/mondes@2",
    message:
      "Ces mondes sont illisibles, ou ont été modifiés : leur empreinte ne correspond plus. Rétablissez le fichier, ou " +
      "supprimez-le puis lancez « npx equilibre mondes »."
  });
}

/** Writes them whole and sealed, one a line so that a change can be read. */
export async function writeWorlds(path: string, worlds: Worlds): Promise<void> {
  const {worlds: rows, ...head} = worlds;
  const {sha256} = seal({...head, worlds: rows});
  const top = Object.entries({...head, sha256}).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`
  );
  const lines = rows.map((row) => `    ${JSON.stringify(row)}`).join(",\n");
  // The seal is that of the document as it reads back: rows last but for the seal itself.
  await writeWhole(path, `{\n${top.join(",\n")},\n  "worlds": [\n${lines}\n  ]\n}\n`);
}

/** "sha256:…" of what the worlds rest on and of their seed: two sets of it begin with the same worlds, however many each has. */
export function worldsDigest({inputs, seed}: Pick<Worlds, "inputs" | "seed">): string {
  return sha256Of(JSON.stringify({inputs, seed}));
}
