import {keepLink} from "../link/keepLink.js";
import type {AskedPlaiPage} from "./askPlai.js";
import type {PlaiPageDocument} from "./plaiDocument.js";
import {plaiFields} from "./plaiState.js";

/** Puts what the page shows in the address bar, with the engine and the figures that answered. */
export function keepPlaiLink({state, digest}: AskedPlaiPage, document: PlaiPageDocument): void {
  keepLink({...state, moteur: document.version, empreinte: digest}, plaiFields(document));
}
