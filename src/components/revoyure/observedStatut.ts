import type {Statut} from "../statuts.js";
import type {RevoyureDocument} from "./revoyureDocument.js";

/** Status of what the bilan says: a fact, unless the year was drawn from the engine. */
export function observedStatut({exercise}: Pick<RevoyureDocument, "exercise">): Statut {
  return exercise === undefined ? "fait" : "simule";
}
