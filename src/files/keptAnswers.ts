import {createHash} from "node:crypto";
import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join, resolve} from "node:path";
import {documentSources} from "./engine.js";
import {projectFolder, stateFolder} from "./projectFolders.js";
import {isSealed, type Sealed, seal} from "./seal.js";
import {setAside} from "./setAside.js";
import {writeWhole} from "./writeWhole.js";

/** Decisions whose answers are kept for the site: one folder each. */
export type AnswerKind = "avenants" | "atteignable" | "leviers" | "npru";

/** An answer as kept on disk: the document of a decision, and what it takes to know whether it still holds. */
export interface KeptAnswer<T> {
  readonly schema: "equilibre/reponse@1";
  /** Hash of what made it, words included; see `documentSources`. */
  readonly sources: string;
  readonly command: string;
  /** "sha256:…" of each file read, by path; `absentInput` of one that was looked for and was not there. */
  readonly inputs: {readonly [path: string]: string};
  readonly document: T;
}

/** The command of the answers that the site makes itself. */
export const siteCommand = "npm start";

/** In the place of the hash of a file that is not there. */
export const absentInput = "absent";

/** Where the answers of a kind are kept. */
export function answersFolder(kind: AnswerKind): string {
  return join(stateFolder(), "reponses", kind);
}

/** Keeps an answer under a name; an earlier one of the same name is replaced. Returns its path. */
export async function keepAnswer<T>(
  kind: AnswerKind,
  id: string,
  answer: Pick<KeptAnswer<T>, "command" | "inputs" | "document">
): Promise<string> {
  const path = join(answersFolder(kind), `${id}.json`);
  const kept: KeptAnswer<T> = {schema: "equilibre/reponse@1", sources: documentSources(), ...answer};
  await writeWhole(path, `${JSON.stringify(seal(kept))}\n`);
  return path;
}

/** Names of the answers kept, in alphabetical order. */
export function keptAnswerIds(kind: AnswerKind): string[] {
  const folder = answersFolder(kind);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^[a-z0-9-]+\.json$/.test(name))
    .map((name) => name.replace(/\.json$/, ""))
    .sort();
}

/** An answer kept under a name; undefined when there is none. One that is damaged is set aside, and it is told. */
export function readKeptAnswer<T>(kind: AnswerKind, id: string): KeptAnswer<T> | undefined {
  const path = join(answersFolder(kind), `${id}.json`);
  if (!existsSync(path)) return undefined;
  let kept: unknown;
  try {
    kept = JSON.parse(readFileSync(path, "utf8"));
  } catch {
    // Told below.
  }
  if (!isSealed(kept)) {
    setAside(path, "réponse abîmée, modifiée, ou d’une version sans empreinte");
    return undefined;
  }
  const answer = kept as Sealed & KeptAnswer<T>;
  return answer.schema === "equilibre/reponse@1" ? answer : undefined;
}

/** Why an answer no longer holds, in French: another engine, files that changed since. Empty when nothing did. */
export function staleReasons({sources, inputs}: Pick<KeptAnswer<unknown>, "sources" | "inputs">): string[] {
  const changed = Object.entries(inputs).filter(([path, hash]) => !isOurs(path) && hashOf(path) !== hash);
  return [
    ...(sources === documentSources() ? [] : ["le moteur a changé depuis"]),
    ...changed.map(([path]) => `« ${path} » a changé depuis`)
  ];
}

/** No file of the user's: the fit, known by its content, and the variants that the tool writes. */
function isOurs(path: string): boolean {
  return path === "calage" || /(^|\/)variantes\//.test(path);
}

function hashOf(path: string): string {
  const file = resolve(projectFolder(), path);
  if (!existsSync(file)) return absentInput;
  return `sha256:${createHash("sha256").update(readFileSync(file)).digest("hex")}`;
}
