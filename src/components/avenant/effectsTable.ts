import type {Effect} from "../../analysis/comparer/effect.js";
import {formatLevel, formatWithInterval} from "../../words/estimates.js";
import {isTold, verdictWords} from "../../words/labels.js";
import {dataTable} from "../dataTable.js";
import {element} from "../element.js";

/** Effects with their interval, and what can be said of each. */
export function effectsTable(effects: readonly Effect[], caption: string): HTMLElement {
  return dataTable(effects, {
    caption,
    columns: [
      {title: "Résultat", cell: ({label}) => label},
      {title: "Sans", number: true, cell: (effect) => formatLevel(effect.reference, effect)},
      {title: "Avec", number: true, cell: (effect) => formatLevel(effect.other, effect)},
      {
        title: "Effet",
        number: true,
        cell: (effect) =>
          isTold(effect) ? element("b", {}, formatWithInterval(effect)) : formatWithInterval(effect)
      },
      {title: "Ce qu’on peut en dire", cell: ({verdict}) => verdictWords[verdict]}
    ]
  });
}
