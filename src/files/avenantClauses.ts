import {createHash} from "node:crypto";
import {readFileSync} from "node:fs";
import {basename, join} from "node:path";
import {parse, stringify} from "yaml";
import {lowSetParameters} from "../core/brackets.js";
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

/**
 * The clauses that count as one: both ends of one range, lower end first; thresholds of the brackets and the low sets that
 * end at them.
 */
export function joinedClauses(clauses: readonly ClauseOfFile[]): ClauseOfFile[][] {
  const followers = (clause: ClauseOfFile) =>
    clauses.filter(
      ({file, parameter}) =>
        file === clause.file &&
        (parameter === upperEndOf(clause.parameter) ||
          (clause.parameter === "brackets.thresholds" && cuts.has(parameter)))
    );
  const joined = new Set(clauses.flatMap(followers));
  return clauses.filter((clause) => !joined.has(clause)).map((clause) => [clause, ...followers(clause)]);
}

const cuts: ReadonlySet<string> = new Set(["brackets.names", ...Object.values(lowSetParameters)]);

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
