import type {Estimate} from "../analysis/indicateurs/result.js";
import {formatInterval, formatMean, type Kind} from "../words/estimates.js";
import type {Statut} from "../words/statuts.js";
import {badge} from "./badge.js";
import {type Child, element} from "./element.js";

export interface KeyFigure {
  readonly label: string;
  readonly figure: Estimate;
  readonly kind: Kind;
  readonly note?: Child;
  readonly statut?: Statut;
  readonly sign?: boolean;
}

/** A row of large figures, each with its unit, its interval and its status. */
export function keyFigures(figures: readonly KeyFigure[]): HTMLElement {
  return element("dl", {class: "key-figures"}, figures.map(keyFigure));
}

function keyFigure({label, figure, kind, note, statut = "simule", sign = false}: KeyFigure): HTMLElement {
  return element(
    "div",
    {class: "key-figure"},
    element("dt", {}, label),
    element("dd", {class: "key-figure-mean"}, formatMean(figure, kind, {sign})),
    element("dd", {}, "9 tirages sur 10 : ", formatInterval(figure, kind, {sign})),
    note === undefined ? undefined : element("dd", {}, note),
    element("dd", {}, badge(statut))
  );
}
