import {synthetic} from "../words/synthetic.js";
import {element} from "./element.js";

/** Said wherever a quartier, a commune or a bailleur is named beside a figure. */
export function syntheticNote(): HTMLElement {
  return element("b", {class: "synthetique"}, synthetic);
}
