import type {WorldsHeader} from "../analysis/indicateurs/runHeader.js";
import {stabilitySentence, worldsSentence} from "../words/worlds.js";
import {element} from "./element.js";

/** On how many plausible worlds a page stands, known on which day and how stable; or that chance alone was drawn. */
export function worldsNote({worlds}: {readonly worlds?: WorldsHeader}): HTMLElement {
  return element(
    "p",
    {class: "mondes-note"},
    `${worldsSentence(worlds)} ${stabilitySentence(worlds)}`.trim()
  );
}
