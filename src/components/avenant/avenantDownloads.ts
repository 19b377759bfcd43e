import {tableDownloads} from "../downloads/tableDownloads.js";
import {turnsSheet} from "../retournements/turnsSheet.js";
import type {AvenantPageDocument} from "./avenantPageDocument.js";
import {avenantSheets} from "./avenantSheets.js";

/** What the page shows, and every commune and bailleur, as files. */
export function avenantDownloads({id, document, turns}: AvenantPageDocument): HTMLElement {
  const sheets = [...avenantSheets(document), turnsSheet(turns)];
  return tableDownloads({name: `avenant-${id}`, sheets, document});
}
