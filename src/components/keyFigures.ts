import {barsOf, type Difference} from "../words/difference.js";
import {formatInterval, formatMean, type Kind} from "../words/estimates.js";
import {heldShort} from "../words/signShare.js";
import {chanceAlone, formatOuter} from "../words/worlds.js";
import {badge} from "./badge.js";
import {element} from "./element.js";
import {twoBars} from "./twoBars.js";

export interface KeyFigure {
  readonly label: string;
  readonly difference: Difference;
  readonly kind: Kind;
}

/** A row of large differences, each with its two bars, who holds its sign, and its status. */
export function keyFigures(figures: readonly KeyFigure[]): HTMLElement {
  return element("dl", {class: "key-figures"}, figures.map(keyFigure));
}

function keyFigure({label, difference, kind}: KeyFigure): HTMLElement {
  const figure = barsOf(difference);
  const chance = formatInterval(figure, kind, {sign: true});
  const outer = formatOuter(figure, kind, {sign: true});
  return element(
    "div",
    {class: "key-figure"},
    element("dt", {}, label),
    element("dd", {class: "key-figure-mean"}, formatMean(figure, kind, {sign: true})),
    outer === "" ? undefined : element("dd", {}, twoBars(figure), ` ${outer}`),
    chance === "" ? undefined : element("dd", {}, `hasard d’une année : ${chance}`),
    element(
      "dd",
      {},
      difference.sign === undefined ? chanceAlone : `mondes de ce signe : ${heldShort(difference.sign)}`
    ),
    element("dd", {}, badge("simule"))
  );
}
