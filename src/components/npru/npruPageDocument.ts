import type {NpruDocument} from "../../analysis/npru/npruDocument.js";

/** What the page of the NPRU reads. */
export interface NpruPageDocument {
  readonly document: NpruDocument;
  readonly command: string;
  /** Why these figures are no longer those of today; empty when they are. */
  readonly stale: readonly string[];
}
