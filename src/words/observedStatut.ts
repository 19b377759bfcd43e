import type {RevoyureDocument} from "../analysis/revoyure/revoyureDocument.js";
import type {Statut} from "./statuts.js";

/** Status of what the bilan says: a fact, unless the year was drawn from the engine. */
export function observedStatut({exercise}: Pick<RevoyureDocument, "exercise">): Statut {
  return exercise === undefined ? "fait" : "simule";
}
