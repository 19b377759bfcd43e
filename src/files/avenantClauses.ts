import {createHash} from "node:crypto";
import {readFileSync} from "node:fs";
import {basename, join} from "node:path";
import {parse, stringify} from "yaml";
import type {Avenant} from "../core/convention/convention.js";
import {upperEndOf} from "../core/convention/upperEndOf.js";
import {stateFolder} from "./projectFolders.js";
import {writeWhole} from "./writeWhole.js";

/** One clause of an avenant that was read and checked. */
export interface ClauseOfFile {
  readonly file: string;
  readonly avenant: Avenant;
  readonly parameter: string;
}

/** The clauses of several avenants, in the order of the files. */
export function clausesOf(avenants: readonly {file: string; avenant: Avenant}[]): ClauseOfFile[] {
  return avenants.flatMap(({file, avenant}) =>
    Object.keys(avenant.clauses).map((parameter) => ({file, avenant, parameter}))
  );
}

/** The clauses that count as one: those of an avenant that set both ends of one range. The lower end comes first. */
export function joinedClauses(clauses: readonly ClauseOfFile[]): ClauseOfFile[][] {
  const upperOf = (clause: ClauseOfFile) =>
    clauses.find((other) => other.file === clause.file && other.parameter === upperEndOf(clause.parameter));
  const uppers = new Set(clauses.map(upperOf));
  return clauses
    .filter((clause) => !uppers.has(clause))
    .map((clause) => [clause, upperOf(clause)].flatMap((one) => one ?? []));
}

/** Writes the avenants with only these clauses, each under its own name; returns their paths. */
export async function writeCoalition(clauses: readonly ClauseOfFile[]): Promise<string[]> {
  const files = [...new Set(clauses.map(({file}) => file))];
  return Promise.all(
    files.map((file) => {
      const kept = clauses.filter((clause) => clause.file === file).map(({parameter}) => parameter);
      return writeKept(file, kept);
    })
  );
}

async function writeKept(file: string, kept: readonly string[]): Promise<string> {
  const {parameters, ...header} = parse(readFileSync(file, "utf8")) as {
    readonly parameters: {readonly [parameter: string]: unknown};
  };
  const content = stringify({
    ...header,
    parameters: Object.fromEntries(kept.map((id) => [id, parameters[id]]))
  });
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 12);
  const path = join(stateFolder(), "variantes", hash, basename(file));
  await writeWhole(path, content);
  return path;
}
