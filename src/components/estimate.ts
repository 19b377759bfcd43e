import type {Estimate} from "../core/indicateurs/result.js";
import {element} from "./element.js";
import {formatInterval, formatMean, type Kind} from "./format.js";

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
