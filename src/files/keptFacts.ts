import {createHash, randomBytes} from "node:crypto";
import {existsSync, mkdirSync, readFileSync, renameSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {serialize} from "node:v8";
import {engine} from "./engine.js";
import {stateFolder} from "./projectFolders.js";
import {isSealed, seal} from "./seal.js";

/** Facts that are long to derive and short to write: what a territoire is, and what a scenario's results are told with. */
export type FactKind = "territoires" | "preparations";

interface KeptFact<T> {
  readonly schema: "equilibre/fait@1";
  readonly fact: T;
}

/**
 * A fact derived from what is given, by this engine: read where it was kept, else derived and kept. Its name is the hash of both,
 * so that a fact of other data or of another engine is never read; one of which a character changed is derived again.
 */
export function keptFact<T>(kind: FactKind, from: unknown, derive: () => T): T {
  const path = join(stateFolder(), "faits", kind, `${nameOf(from)}.json`);
  const known = readFact<T>(path);
  if (known !== undefined) return known.fact;
  const fact = derive();
  writeFact(path, {schema: "equilibre/fait@1", fact});
  return fact;
}

/** Sets and maps count, which JSON would leave out. */
function nameOf(from: unknown): string {
  return createHash("sha256").update(engine().sources).update(serialize(from)).digest("hex").slice(0, 24);
}

function readFact<T>(path: string): KeptFact<T> | undefined {
  if (!existsSync(path)) return undefined;
  try {
    const kept = JSON.parse(readFileSync(path, "utf8")) as unknown;
    return isSealed(kept) ? (kept as unknown as KeptFact<T>) : undefined;
  } catch {
    return undefined;
  }
}

function writeFact(path: string, fact: KeptFact<unknown>): void {
  mkdirSync(dirname(path), {recursive: true});
  const beside = `${path}.${process.pid}-${randomBytes(4).toString("hex")}.tmp`;
  writeFileSync(beside, `${JSON.stringify(seal(fact))}\n`);
  renameSync(beside, path);
}
