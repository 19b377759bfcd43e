import type {Brackets} from "../../core/brackets.js";
import {bracketSpan} from "../../words/bracketWords.js";
import type {Scale} from "../../words/inForce.js";
import {statusLabels} from "../../words/labels.js";
import {type BilanTable, type Cell, hidden} from "./bilanTable.js";
import type {DelayRow} from "./delayRow.js";

/** Months between demande and attribution, where both dates are told; the rows that are hidden apart. */
export function delaysTable(
  rows: readonly DelayRow[],
  {
    isHidden = () => false,
    scale,
    brackets
  }: {isHidden?: (id: string) => boolean; scale: Scale; brackets: Brackets}
): BilanTable {
  const names: {readonly [id: string]: string} = {
    ensemble: "ensemble",
    ...statusLabels,
    ...Object.fromEntries(brackets.ids.map((k, rank) => [k, bracketSpan(brackets, rank, scale)])),
    aci: `${statusLabels.premierAcces}, ACI`,
    droitCommun: `${statusLabels.premierAcces}, droit commun`
  };
  const shown = (id: string, cell: Cell) => (isHidden(id) ? hidden : Number.isNaN(cell) ? undefined : cell);
  return {
    id: "delais",
    title: "Mois entre la demande et l’attribution",
    article: "19",
    note: "Sur les seules lignes qui donnent les deux dates ; une durée en mois entiers.",
    columns: [
      {id: "menages", label: "Ménages", kind: "text"},
      {id: "lignes", label: "Lignes renseignées", kind: "count"},
      {id: "moyenne", label: "Moyenne", kind: "months"},
      {id: "mediane", label: "Médiane", kind: "months"}
    ],
    rows: rows.map(({id, lines, mean, median}) => [
      names[id] ?? id,
      shown(id, lines),
      shown(id, mean),
      shown(id, median)
    ])
  };
}
