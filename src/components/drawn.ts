import {colours} from "./colours.js";
import type {ScenarioDocument} from "./scenarioDocument.js";

/** A scenario as charts show it. */
export interface Drawn {
  readonly label: string;
  readonly colour: string;
  /** Dashes tell lines apart without colour. */
  readonly dash?: string;
  readonly document: ScenarioDocument;
}

/** A scenario beside the tendanciel; alone when it is the tendanciel itself. */
export function drawnAgainst(tendanciel: ScenarioDocument, document: ScenarioDocument): Drawn[] {
  const reference = {label: "tendanciel", colour: colours.tendanciel, dash: "6,3", document: tendanciel};
  if (document.scenario.id === tendanciel.scenario.id) return [reference];
  return [reference, {label: "ce scénario", colour: colours.ciet, document}];
}
