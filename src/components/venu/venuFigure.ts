import type {Confrontation} from "../../analysis/confronter/confrontation.js";
import type {ConfrontedRow} from "../../analysis/confronter/confrontFigure.js";
import {basisNotes, figureName, heldWord, isSigned} from "../../analysis/confronter/toldConfrontation.js";
import {formatChanceBar, formatObserved, formatProjected, formatWorldsBar} from "../../words/observed.js";
import {dataTable} from "../dataTable.js";
import {element} from "../element.js";
import {figure} from "../figure.js";
import {widePanels} from "../widePanels.js";
import {venuPanels} from "./venuChart.js";
import type {VenuDocument} from "./venuDocument.js";

/** Each scored figure beside the two bars of each scenario, and the table behind it. */
export function venuFigure(
  document: Confrontation,
  {names, origins}: Pick<VenuDocument, "names" | "origins">
): HTMLElement {
  const rows = document.rows.filter(({use}) => use === "score");
  if (rows.length === 0) return element("p", {}, "Aucun chiffre public ne peut être noté.");
  return figure(widePanels(venuPanels(rows, names)), {
    title: "Ce qui a été observé, à côté de ce que l’on projetait",
    caption: [
      "Losange rouge, ou bande rouge pour une fourchette : ce qui a été observé. Barre épaisse, bleue : ce que le hasard seul fait d’une année. Barre fine, grise : le hasard et ce que l’on ne savait pas, neuf avenirs sur dix. Trait : le centre. Chaque cadre a sa propre échelle.",
      ...basisNotes(rows).map((note) => ` ${note}`)
    ],
    description: rows.map((row) => said(row, names)).join(" "),
    origins,
    table: table(rows, names)
  });
}

function said(row: ConfrontedRow, names: VenuDocument["names"]): string {
  const sign = isSigned(row);
  const bar = formatWorldsBar(row.projected, row.unit, {sign}) || "barre large inconnue";
  return `${figureName(row)}, ${names[row.scenario]} : observé ${formatObserved(row.observed, row.unit, {sign})} ; projeté ${bar} ; dans la barre : ${heldWord(row)}.`;
}

function table(rows: readonly ConfrontedRow[], names: VenuDocument["names"]): HTMLElement {
  const score = (amount: number | null, {unit}: ConfrontedRow) =>
    amount === null ? "–" : formatProjected(amount, unit);
  return dataTable(rows, {
    caption:
      "Chiffres notés, les manqués d’abord : observé, projeté (entre crochets le hasard d’une année, puis les mondes plausibles), et scores dans l’unité du chiffre (moins, c’est mieux)",
    columns: [
      {
        title: "Chiffre",
        cell: (row) =>
          `${figureName(row)}${row.apart === undefined ? "" : " (à part)"}, ${names[row.scenario]}`
      },
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
      {title: "Dans la barre", cell: heldWord},
      {title: "CRPS", number: true, cell: (row) => score(row.crps, row)},
      {title: "Score d’intervalle", number: true, cell: (row) => score(row.intervalScore, row)},
      {
        title: "Source",
        cell: ({observed: {source, trust, perimeter, remark}}) =>
          `${source} ; ${perimeter} ; confiance ${trust}${remark === undefined ? "" : ` ; ${remark}`}`
      }
    ]
  });
}
