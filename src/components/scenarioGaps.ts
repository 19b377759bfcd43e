import type {ScenarioDifferences} from "./comparaisonDocument.js";
import type {TurnLine} from "./retournements/turnLine.js";
import type {ScenarioDocument} from "./scenarioDocument.js";

/** One scenario that the page of another holds it against. */
export interface ScenarioGap {
  readonly base: ScenarioDocument;
  /** How figures call it. */
  readonly label: string;
  /** How sentences do, with its article. */
  readonly named: string;
  /** The scenario of the page minus this one. */
  readonly differences: ScenarioDifferences;
  /** What would change the answer. */
  readonly turns: readonly TurnLine[];
}

/** What the page of a scenario holds it against: the one that it varies first, then the reference; none for the reference. */
export interface ScenarioGapsDocument {
  readonly gaps: readonly ScenarioGap[];
}
