import type {RevoyureDocument} from "../../analysis/revoyure/revoyureDocument.js";
import {element} from "../element.js";

/** The banner that no reader of an exercise can miss; undefined for a real bilan. */
export function exerciseNote({exercise}: Pick<RevoyureDocument, "exercise">): HTMLElement | undefined {
  if (exercise === undefined) return undefined;
  return element(
    "p",
    {class: "avertissement exercice"},
    element("strong", {}, "EXERCICE. "),
    `${exercise.title.replace(/^#\s*/, "")} Aucun ménage, aucune commune, aucun bailleur n’est décrit ici.`
  );
}
