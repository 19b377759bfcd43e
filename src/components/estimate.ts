import type {Estimate} from "../analysis/indicateurs/result.js";
import {formatInterval, formatMean, type Kind} from "../words/estimates.js";
import {formatOuter} from "../words/worlds.js";
import {element} from "./element.js";
import {twoBars} from "./twoBars.js";

/** A simulated figure: its mean in bold, the chance of a year between brackets, then what is not known as well. */
export function estimate(figure: Estimate, kind: Kind, options: {sign?: boolean} = {}): HTMLElement {
  const outer = formatOuter(figure, kind, options);
  return element(
    "span",
    {class: "estimate"},
    element("b", {}, formatMean(figure, kind, options)),
    " ",
    element("small", {}, formatInterval(figure, kind, options)),
    outer === "" ? undefined : [" ", element("small", {class: "mondes"}, twoBars(figure), " ", outer)]
  );
}
