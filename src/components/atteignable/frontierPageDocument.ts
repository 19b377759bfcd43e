import type {FrontierDocument} from "../../analysis/atteignable/frontierDocument.js";

/** What the page is made from: the kept answer, and why it may no longer hold. */
export interface FrontierPageDocument {
  readonly document: FrontierDocument;
  readonly command: string;
  readonly stale: readonly string[];
}
