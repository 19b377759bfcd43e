import {type Child, element} from "../element.js";
import {sheetsNote} from "./sheetsNote.js";

/**
 * What a screen shows and paper leaves to the workbook: `what` is told there in one line, with the sheets that hold it. A report
 * has six pages.
 */
export function offPaper(
  {what, sheets}: {readonly what: string; readonly sheets: readonly [string, ...string[]]},
  ...children: readonly Child[]
): HTMLElement {
  return element("div", {}, element("div", {class: "hors-papier"}, ...children), sheetsNote(what, sheets));
}
