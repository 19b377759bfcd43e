import type {Effect} from "../../analysis/comparer/effect.js";
import {formatLevel} from "../../words/estimates.js";
import {formatEffect} from "../../words/formatEffect.js";
import {isTold} from "../../words/labels.js";
import {verdictText} from "../../words/verdictText.js";
import {barsCaption} from "../../words/worlds.js";
import {dataTable} from "../dataTable.js";
import {element} from "../element.js";

/** Effects with their two bars, and what can be said of each. */
export function effectsTable(effects: readonly Effect[], caption: string): HTMLElement {
  return dataTable(effects, {
    caption: `${caption} ; ${barsCaption(effects[0]?.difference.worlds)}`,
    columns: [
      {title: "Résultat", cell: ({label}) => label},
      {title: "Sans", number: true, cell: (effect) => formatLevel(effect.reference, effect)},
      {title: "Avec", number: true, cell: (effect) => formatLevel(effect.other, effect)},
      {title: "Effet", number: true, cell: effectCell},
      {title: "Ce qu’on peut en dire", cell: verdictText}
    ]
  });
}

/** An effect, in bold where its direction is told. */
export function effectCell(effect: Effect): HTMLElement {
  return element(
    "span",
    {class: "estimate"},
    isTold(effect) ? element("b", {}, formatEffect(effect)) : formatEffect(effect)
  );
}
