import {typography} from "../../words/typography.js";
import {element} from "../element.js";

/** On paper alone: the sheets of the workbook where what is not printed is. */
export function sheetsNote(what: string, sheets: readonly [string, ...string[]]): HTMLElement {
  const names = sheets.map((name) => `« ${name} »`).join(" et ");
  return element(
    "p",
    {class: "panel-note papier-seul"},
    typography(`${what} : dans le classeur, feuille${sheets.length > 1 ? "s" : ""} ${names}.`)
  );
}
