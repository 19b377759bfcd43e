import type {AvenantDocument} from "../analysis/avenant/avenantDocument.js";
import {avenantLines} from "../components/retournements/avenantLines.js";
import type {TurnLine} from "../words/turnLine.js";
import {avenantUnknowns} from "./avenantUnknowns.js";

/** What would change the answer of an avenant. */
export function avenantTurns(document: AvenantDocument): TurnLine[] {
  return avenantLines(document, avenantUnknowns(document));
}
