import {join} from "node:path";
import type {Worlds} from "../../analysis/mondes/world.js";
import {DataError} from "../dataError.js";
import {projectFolder} from "../projectFolders.js";
import {seal, sha256Of} from "../seal.js";
import {readSealedFile} from "../sealedFile.js";
import {writeWhole} from "../writeWhole.js";

/** Where worlds are kept: those of the project's data, then those on the user's imports, which git ignores. */
export function worldsPaths(root: string = projectFolder()): [project: string, user: string] {
  return [join(root, "data", "territoire", "mondes.json"), join(root, "data", "imports", "mondes.json")];
}

/** The worlds that rest on these inputs; refused, with the command that draws them, where there are none. */
export function readWorlds(inputs: string): Worlds {
  const files = worldsPaths().map(readWorldsFile);
  const found = files.find((worlds) => worlds?.inputs === inputs);
  if (found !== undefined) return found;
  const message = files.some((worlds) => worlds !== undefined)
    ? "Les mondes plausibles ne correspondent plus aux hypothèses, au territoire ou au calage : l’un d’eux a changé depuis. " +
      "Lancez « npx equilibre mondes » (une vingtaine de minutes), ou demandez le hasard seul avec « --mondes 0 »."
    : "Les mondes plausibles manquent. Lancez « npx equilibre mondes », ou demandez le hasard seul avec « --mondes 0 ».";
  throw new DataError([{file: "data/territoire/mondes.json", message}]);
}

/** Worlds as kept in a file, stale or not; undefined when there is none, refused when a character of it changed. */
export function readWorldsFile(path: string): Worlds | undefined {
  return readSealedFile<Worlds>(path, {
    schema: "equilibre/mondes@1",
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
