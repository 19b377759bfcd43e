import type {Answer} from "./answer.js";
import {badge} from "./badge.js";
import {changeList} from "./changeList.js";
import {type Child, element} from "./element.js";

/** The answer to the page's question: what is sure, what is not, why; `more` qualifies it. */
export function answerBox(
  {headline, intro, changes, objective}: Answer,
  ...more: readonly Child[]
): HTMLElement {
  return element(
    "div",
    {class: "reponse"},
    element("p", {class: "titre"}, headline),
    element("p", {}, intro),
    changeList(changes),
    element("p", {}, objective, " ", badge("simule")),
    more
  );
}
