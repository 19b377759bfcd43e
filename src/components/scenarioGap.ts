import type {TurnLine} from "../words/turnLine.js";
import type {ScenarioDifferences} from "./comparaisonDocument.js";
import type {ScenarioDocument} from "./scenarioDocument.js";

/** What the page of a scenario holds it against. */
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

/** The scenario that a page varies, else the reference; none for the reference. */
export interface ScenarioGapDocument {
  readonly gap?: ScenarioGap;
  /** The reference, where the page is held against another: *Comparer* holds it against that one. */
  readonly beside?: {readonly id: string; readonly title: string};
}
