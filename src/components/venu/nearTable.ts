import type {Confrontation} from "../../analysis/confronter/confrontation.js";
import {figureName, isSigned} from "../../analysis/confronter/toldConfrontation.js";
import {formatChanceBar, formatObserved, formatWorldsBar} from "../../words/observed.js";
import {dataTable} from "../dataTable.js";
import {element} from "../element.js";
import type {VenuDocument} from "./venuDocument.js";

/** Figures of a near notion, set beside the projection without being scored. */
export function nearTable({rows}: Confrontation, names: VenuDocument["names"]): HTMLElement {
  const near = rows.filter(({use}) => use === "tendance");
  if (near.length === 0) return element("p", {}, "Aucun.");
  return dataTable(near, {
    caption:
      "Chiffres d’une notion voisine, à côté de ce que l’on projetait : comparés en tendance, non notés",
    columns: [
      {title: "Chiffre", cell: (row) => `${figureName(row)}, ${names[row.scenario]}`},
      {
        title: "Observé",
        number: true,
        cell: (row) => formatObserved(row.observed, row.unit, {sign: isSigned(row)})
      },
      {
        title: "Projeté, hasard",
        number: true,
        cell: (row) => formatChanceBar(row.projected, row.unit, {sign: isSigned(row)})
      },
      {
        title: "Mondes plausibles",
        number: true,
        cell: (row) => formatWorldsBar(row.projected, row.unit, {sign: isSigned(row)}) || "inconnue"
      },
      {
        title: "Ce qui diffère",
        cell: ({observed: {remark, perimeter}}) =>
          [remark, perimeter].filter((part) => part !== undefined).join(" ; ")
      }
    ]
  });
}
