import type {Statut} from "../words/statuts.js";
import {badge} from "./badge.js";
import {element} from "./element.js";

/** An answer in a frame: one sentence to read aloud with its status, then what qualifies it. */
export function answerParagraphs(
  {headline, details}: {readonly headline: string; readonly details: readonly string[]},
  statut: Statut
): HTMLElement {
  return element(
    "div",
    {class: "reponse", "aria-live": "polite"},
    element("p", {class: "titre"}, headline, " ", badge(statut)),
    details.map((detail) => element("p", {}, detail))
  );
}
