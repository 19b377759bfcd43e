import type {NpruDocument} from "./npruDocument.js";

/** A plan as it is written in a folder: its document sealed, and what it was made from. */
export interface NpruPlan {
  readonly schema: "equilibre/plan-npru@1";
  readonly document: NpruDocument;
  /** "sha256:…" of each file read, by path. */
  readonly inputs: {readonly [path: string]: string};
  /** "sha256:…" of the rest. */
  readonly sha256: string;
}
