import {type Statut, statuts} from "../words/statuts.js";
import {element} from "./element.js";

/** The status of a figure, told by a word and a sign and not by colour alone; `detail` is an article or a source. */
export function badge(statut: Statut, detail?: string): HTMLElement {
  const {sign, label, title} = statuts[statut];
  return element(
    "span",
    {class: `statut statut-${statut}`, title},
    element("span", {"aria-hidden": "true"}, sign),
    ` ${label}`,
    detail === undefined ? undefined : ` (${detail})`
  );
}
