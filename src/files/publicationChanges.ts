import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import type {PourquoiDocument} from "../analysis/pourquoi/pourquoiDocument.js";

/** File of a publication that tells what moved its figures; its hash is in the manifest as that of the others. */
export const changesName = "changements.json";

/** What moved the figures of a publication since the former one, cause by cause. */
export interface PublicationChanges {
  readonly schema: "equilibre/changements@1";
  /** Name of the former publication. */
  readonly since: string;
  readonly why: PourquoiDocument;
}

/** What a publication tells of its changes; undefined where it tells none. */
export function readPublicationChanges(folder: string): PublicationChanges | undefined {
  const path = join(folder, changesName);
  if (!existsSync(path)) return undefined;
  const changes = JSON.parse(readFileSync(path, "utf8")) as PublicationChanges;
  return changes.schema === "equilibre/changements@1" ? changes : undefined;
}
