import {createHash} from "node:crypto";
import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {deserialize, serialize} from "node:v8";
import {engine} from "./engine.js";
import {keepWhole} from "./keepWhole.js";
import {stateFolder} from "./projectFolders.js";

/**
 * What is long to derive and short to write: the digest of a territoire, what the results of a scenario are laid out and measured
 * with, a comparison of kept runs, what is not known of some of them, how far bailleurs stand from each other.
 */
export type FactKind = "territoires" | "preparations" | "comparaisons" | "inconnues" | "suivi";

/** A fact as it was kept, if it was, and the way to keep it. */
export interface FactPlace<T> {
  readonly known: T | undefined;
  /** Keeps the fact and gives it back. */
  keep(fact: T): T;
}

/**
 * The place of a fact that this engine derives from what is given. Its name is the hash of both, and of this Node, whose own format
 * gives every value back as it was: a fact of other data or of another engine is never read, nor one of which a bit changed.
 */
export function factPlace<T>(kind: FactKind, from: unknown): FactPlace<T> {
  const path = join(stateFolder(), "faits", kind, `${nameOf(from)}.bin`);
  return {
    known: readFact<T>(path),
    keep(fact) {
      const bytes = serialize(fact);
      keepWhole(path, Buffer.concat([hashOf(bytes), bytes]));
      return fact;
    }
  };
}

/** A fact that this engine derives from what is given: read where it was kept, else derived and kept. */
export function keptFact<T>(kind: FactKind, from: unknown, derive: () => T): T {
  const {known, keep} = factPlace<T>(kind, from);
  return known ?? keep(derive());
}

function nameOf(from: unknown): string {
  return createHash("sha256")
    .update(`${engine().sources}\n${process.versions.node}\n`)
    .update(JSON.stringify(from, inWhole))
    .digest("hex")
    .slice(0, 24);
}

/** Values that JSON would leave out or confound. */
function inWhole(_: string, value: unknown): unknown {
  if (value instanceof Map || value instanceof Set) return {[value.constructor.name]: [...value]};
  return typeof value === "number" && !Number.isFinite(value) ? String(value) : value;
}

function readFact<T>(path: string): T | undefined {
  if (!existsSync(path)) return undefined;
  const file = readFileSync(path);
  const bytes = file.subarray(32);
  return hashOf(bytes).equals(file.subarray(0, 32)) ? (deserialize(bytes) as T) : undefined;
}

function hashOf(bytes: Uint8Array): Buffer {
  return createHash("sha256").update(bytes).digest();
}
