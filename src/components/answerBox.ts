import type {Answer} from "./answer.js";
import {badge} from "./badge.js";
import {element} from "./element.js";

/** The answer to the page's question, its uncertainty and its price, in a frame; `more` qualifies it. */
export function answerBox({headline, balance, objective, modestes}: Answer, more?: HTMLElement): HTMLElement {
  return element(
    "div",
    {class: "reponse"},
    element("p", {class: "titre"}, headline),
    element("p", {}, balance, " ", badge("simule")),
    element("p", {}, objective),
    element("p", {}, modestes),
    more
  );
}
