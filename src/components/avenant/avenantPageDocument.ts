import type {AvenantDocument} from "../../analysis/avenant/avenantDocument.js";
import type {TurnLine} from "../../words/turnLine.js";

/** The kept answer of an avenant, and why it may no longer hold. */
export interface KeptAvenant {
  readonly id: string;
  readonly document: AvenantDocument;
  /** Command that made it. */
  readonly command: string;
  /** French; empty when engine and files are those of today. */
  readonly stale: readonly string[];
}

/** What the page of an avenant is made from. */
export interface AvenantPageDocument extends KeptAvenant {
  /** What would change the answer. */
  readonly turns: readonly TurnLine[];
}
