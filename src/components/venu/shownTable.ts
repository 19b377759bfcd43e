import type {Confrontation} from "../../analysis/confronter/confrontation.js";
import {figureName} from "../../analysis/confronter/toldConfrontation.js";
import {formatObserved} from "../../words/observed.js";
import {dataTable} from "../dataTable.js";
import {element} from "../element.js";

/** Figures that nothing is held against, with why. */
export function shownTable({shown}: Confrontation): HTMLElement {
  if (shown.length === 0) return element("p", {}, "Aucun.");
  return dataTable(shown, {
    caption: "Chiffres publics montrés sans comparaison, et pourquoi",
    columns: [
      {title: "Chiffre", cell: (one) => `${figureName(one)}, ${one.perimeter}`},
      {title: "Observé", number: true, cell: (one) => formatObserved(one, one.unit)},
      {title: "Pourquoi sans comparaison", cell: ({why}) => why},
      {title: "Source", cell: ({source, trust}) => `${source} ; confiance ${trust}`}
    ]
  });
}
