import {type Origin, originsWords} from "../words/originWords.js";
import {element} from "./element.js";

/** Where figures come from, in one line beside them. */
export function originLine(origins: readonly Origin[]): HTMLElement {
  return element("p", {class: "origine-figure"}, originsWords(origins));
}
