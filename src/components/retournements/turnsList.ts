import type {TurnLine} from "../../words/turnLine.js";
import {element} from "../element.js";

/** What would change an answer, a few lines to read under it; `inconnues` is the address of the page that tells more. */
export function turnsList(
  lines: readonly TurnLine[],
  {inconnues}: {readonly inconnues?: string} = {}
): HTMLElement {
  return element(
    "div",
    {class: "retournements"},
    element(
      "ul",
      {},
      lines.map(({lead, text}) => element("li", {}, element("b", {}, lead), ` : ${text}`))
    ),
    inconnues === undefined
      ? undefined
      : element(
          "p",
          {},
          element("a", {href: inconnues}, "Tout ce que l’on ne sait pas"),
          " : ce qui est sûr, ce qui pèse, dans quels mondes la réponse se retourne."
        )
  );
}
