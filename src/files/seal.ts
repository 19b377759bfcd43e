import {createHash} from "node:crypto";

/** A document that carries the hash of what it says. */
export interface Sealed {
  /** "sha256:…" of the rest, as JSON. */
  readonly sha256: string;
}

/** SHA-256 of bytes or of a text, as "sha256:…". */
export function sha256Of(content: string | Uint8Array): string {
  return `sha256:${createHash("sha256").update(content).digest("hex")}`;
}

/** A document with the hash of what it says; a seal that it had is replaced. */
export function seal<T extends object>(document: T): T & Sealed {
  const {sha256: _, ...content} = document as T & Partial<Sealed>;
  return {...content, sha256: sha256Of(JSON.stringify(content))} as T & Sealed;
}

/** Whether a document still says what its seal was put on: one character changed, and it no longer does. */
export function isSealed(document: unknown): document is Sealed {
  if (typeof document !== "object" || document === null || Array.isArray(document)) return false;
  const {sha256, ...content} = document as Partial<Sealed>;
  return sha256 === sha256Of(JSON.stringify(content));
}
