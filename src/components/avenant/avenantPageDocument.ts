import type {AvenantDocument} from "../../analysis/avenant/avenantDocument.js";

/** What the page of an avenant is made from: the kept answer, and why it may no longer hold. */
export interface AvenantPageDocument {
  readonly id: string;
  readonly document: AvenantDocument;
  /** Command that made it. */
  readonly command: string;
  /** French; empty when engine and files are those of today. */
  readonly stale: readonly string[];
}
