import {tableDownloads} from "../downloads/tableDownloads.js";
import type {AvenantPageDocument} from "./avenantPageDocument.js";
import {avenantSheets} from "./avenantSheets.js";

/** What the page shows, and every commune and bailleur, as files. */
export function avenantDownloads({id, document}: AvenantPageDocument): HTMLElement {
  return tableDownloads({name: `avenant-${id}`, sheets: avenantSheets(document), document});
}
