import {brackets} from "../../core/vocabulary.js";
import {labels} from "../../words/bilanLabels.js";
import {type BilanColumn, type BilanTable, type Cell, shareCell, sumCell} from "./bilanTable.js";

/** A row of a table of resources: its labels, and its counts by bracket, some of which may be hidden. */
export interface RessourcesRow {
  readonly labels: readonly string[];
  readonly attributions: Cell;
  readonly known: Cell;
  /** In the order of `brackets`. */
  readonly counts: readonly Cell[];
}

const columns: readonly BilanColumn[] = [
  {id: "attributions", label: "Attributions", kind: "count"},
  {id: "renseignees", label: "Lignes renseignées", kind: "count"},
  ...brackets.map((id) => ({id, label: capitalised(labels.brackets[id]), kind: "count"}) as const),
  {id: "part_faibles", label: "Part des faibles ressources (moins de 60 %)", kind: "share"},
  {id: "part_intermediaires", label: "Part des ressources intermédiaires", kind: "share"},
  {id: "part_plus_elevees", label: "Part des ressources plus élevées", kind: "share"},
  {id: "part_tres_modestes", label: "dont part des très modestes", kind: "share"}
];

/** Shares by resources: the text's three groups, the four brackets kept (articles 5.2 and 19). */
export function ressourcesTable(
  head: Pick<BilanTable, "id" | "title" | "note"> & {readonly labels: readonly BilanColumn[]},
  rows: readonly RessourcesRow[]
): BilanTable {
  const {labels: first, ...table} = head;
  return {
    ...table,
    article: "19, 5.2",
    columns: [...first, ...columns],
    rows: rows.map(({labels: names, attributions, known, counts}) => {
      const low = sumCell(counts.slice(0, 2));
      const shares = [low, counts[2], counts[3], counts[0]].map((part) => shareCell(part, known));
      return [...names, attributions, known, ...counts, ...shares];
    })
  };
}

function capitalised(label: string): string {
  return label[0].toUpperCase() + label.slice(1);
}
