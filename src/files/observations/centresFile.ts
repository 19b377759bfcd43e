import {join} from "node:path";
import type {CentralFutures} from "../../analysis/confronter/centralFutures.js";
import {projectFolder} from "../projectFolders.js";
import {seal} from "../seal.js";
import {readSealedFile} from "../sealedFile.js";
import {writeWhole} from "../writeWhole.js";

/** The central run of a scenario as known on a day, for the outcomes that public figures tell. */
export interface Centre extends CentralFutures {
  readonly scenario: string;
  readonly knownOn: string;
  /** Causes that what happened replaces in it; none in a projection. */
  readonly known: readonly string[];
  /** Hash of what the run rests on, the engine apart. */
  readonly key: string;
}

/** Every one that the page shows (data/observations/centres.json). */
export interface Centres {
  readonly schema: "equilibre/centres@1";
  /** Hash of the sources of the engine that made them. */
  readonly engine: string;
  readonly replicates: number;
  readonly rows: readonly Centre[];
}

/** The centres last published; undefined before the first time, refused when a character of them changed since. */
export function readCentres(root: string = projectFolder()): Centres | undefined {
  return readSealedFile<Centres>(centresPath(root), {
    schema: "equilibre/centres@1",
    message:
      "Ces projections centrales sont illisibles, ou ont été modifiées : leur empreinte ne correspond plus. Rétablissez le fichier, " +
      "ou lancez « npx equilibre confronter --publier »."
  });
}

/** Writes them whole and sealed, one a line so that a change can be read; gives the path. */
export async function writeCentres(
  {rows, ...head}: Centres,
  root: string = projectFolder()
): Promise<string> {
  const {sha256} = seal({...head, rows});
  const top = Object.entries({...head, sha256}).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`
  );
  const lines = rows.map((row) => `    ${JSON.stringify(row)}`).join(",\n");
  await writeWhole(centresPath(root), `{\n${top.join(",\n")},\n  "rows": [\n${lines}\n  ]\n}\n`);
  return centresPath(root);
}

function centresPath(root: string): string {
  return join(root, "data", "observations", "centres.json");
}
