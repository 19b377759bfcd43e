import type {Estimate} from "../analysis/indicateurs/result.js";
import {formatInterval, formatMean, type Kind} from "../words/estimates.js";
import {element} from "./element.js";

/** A simulated figure: its mean in bold, then the interval of nine replicates out of ten. */
export function estimate(figure: Estimate, kind: Kind, options: {sign?: boolean} = {}): HTMLElement {
  return element(
    "span",
    {class: "estimate"},
    element("b", {}, formatMean(figure, kind, options)),
    " ",
    element("small", {}, formatInterval(figure, kind, options))
  );
}
