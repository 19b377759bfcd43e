import {barsOf, type Difference, directionOf, errorOf} from "../words/difference.js";
import {formatInterval, type Kind} from "../words/estimates.js";
import {heldShort} from "../words/signShare.js";
import {element} from "./element.js";
import {estimate} from "./estimate.js";

/** A difference in a cell: its two bars and who holds its sign; without worlds, whether its mean is told from zero. */
export function differenceCell(difference: Difference, kind: Kind): HTMLElement {
  const {sign} = difference;
  const figure = barsOf(difference);
  const note =
    sign !== undefined ? heldShort(sign) : directionOf(difference) === 0 ? "indéterminée" : undefined;
  return element(
    "span",
    {class: "estimate"},
    estimate(figure, kind, {sign: true}),
    // Draws that are not shared leave nothing but the error of the mean.
    Number.isFinite(figure.q05)
      ? undefined
      : element("small", {}, `moyenne à ${formatInterval(errorOf(difference), kind, {sign: true})}`),
    note === undefined ? undefined : [" ", element("small", {}, note)]
  );
}
