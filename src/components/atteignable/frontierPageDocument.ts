import type {FrontierDocument} from "../../analysis/atteignable/frontierDocument.js";
import type {TurnLine} from "../../words/turnLine.js";

/** What the page is made from: the kept answer, and why it may no longer hold. */
export interface FrontierPageDocument {
  readonly document: FrontierDocument;
  readonly command: string;
  /** Scenarios that figures name, by id: what is shown beside their dot. */
  readonly named: {readonly [scenario: string]: string};
  /** Id of the scenario where the observed practice continues. */
  readonly reference: string;
  readonly stale: readonly string[];
  /** What would change the answer. */
  readonly turns: readonly TurnLine[];
}
