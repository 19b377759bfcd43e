import {errorOf} from "../../words/difference.js";
import {formatNumber} from "../../words/numbers.js";
import {barsCaption} from "../../words/worlds.js";
import {dataTable} from "../dataTable.js";
import {differenceCell} from "../differenceCell.js";
import {estimate} from "../estimate.js";
import {scenarioLink} from "../scenarioLink.js";
import type {BuiltComparison, BuiltRow} from "./builtComparison.js";

/** The levels of a comparison, its differences, on how many worlds they are told, and the error of their computation. */
export function builtTable({
  name,
  when,
  reference,
  rows,
  levelKind,
  differenceKind
}: BuiltComparison): HTMLElement {
  const told = (cell: (row: BuiltRow) => Node | string) => (row: BuiltRow | typeof reference) =>
    "difference" in row ? cell(row) : "";
  return dataTable<BuiltRow | typeof reference>([reference, ...rows], {
    caption: `${name}, ${when}, et différence avec « ${reference.scenario.title} » : moyenne ; ${barsCaption(reference.scenario.worlds)}`,
    columns: [
      {title: "Scénario", cell: ({scenario}) => scenarioLink(scenario.id, scenario.title)},
      {title: "Niveau", number: true, cell: ({level}) => estimate(level, levelKind)},
      {
        title: "Différence",
        number: true,
        cell: told(({difference}) => differenceCell(difference, differenceKind))
      },
      {
        title: "Mondes communs",
        number: true,
        cell: told(({worlds}) => (worlds === 0 ? "aucun" : formatNumber(worlds)))
      },
      {
        title: "Erreur du calcul (95 %)",
        number: true,
        cell: told(({difference}) => estimate(errorOf(difference), differenceKind, {sign: true}))
      },
      {title: "Mesure", cell: told(({paired}) => (paired ? "mêmes tirages" : "tirages séparés"))}
    ]
  });
}
