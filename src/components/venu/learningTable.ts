import type {Confrontation} from "../../analysis/confronter/confrontation.js";
import type {ConfrontedRow} from "../../analysis/confronter/confrontFigure.js";
import {type LearntFigure, learning} from "../../analysis/confronter/learning.js";
import {figureName, heldWord, isSigned} from "../../analysis/confronter/toldConfrontation.js";
import {frenchDate} from "../../words/frenchDate.js";
import {formatObserved, formatProjected, formatWorldsBar} from "../../words/observed.js";
import {dataTable} from "../dataTable.js";
import {element} from "../element.js";
import type {VenuDocument} from "./venuDocument.js";

/** What was projected of each scored figure on each date, side by side, and what each date took as known. */
export function learningTable(
  documents: readonly Confrontation[],
  names: VenuDocument["names"]
): HTMLElement {
  if (documents.length < 2) return element("p", {}, "Ce projet n’a projeté qu’à une date.");
  return dataTable(learning(documents), {
    caption:
      "Ce que l’on projetait de chaque chiffre noté, à chaque date : la barre large des mondes connus ce jour-là, si elle le contient, et le CRPS (moins, c’est mieux)",
    columns: [
      {title: "Chiffre", cell: ({first, scenario}) => `${figureName(first)}, ${names[scenario]}`},
      {
        title: "Observé",
        number: true,
        cell: ({first}) => formatObserved(first.observed, first.unit, {sign: isSigned(first)})
      },
      ...documents.map(({knownOn}, d) => ({
        title: `Connu le ${frenchDate(knownOn)}`,
        number: true,
        cell: ({rows}: LearntFigure) => cell(rows[d].row)
      }))
    ]
  });
}

function cell(row: ConfrontedRow | undefined): string {
  if (row === undefined) return "déjà connu";
  const bar = formatWorldsBar(row.projected, row.unit, {sign: isSigned(row)}) || "barre inconnue";
  const crps = row.crps === null ? "" : ` ; CRPS ${formatProjected(row.crps, row.unit)}`;
  return `${bar} (${heldWord(row)}${crps})`;
}
