import {type BilanTable, type Cell, shareCell} from "./bilanTable.js";

/** One count and its share of what is told, a row: contingents, actifs and inactifs. */
export function sharesTable(
  head: Pick<BilanTable, "id" | "title" | "article"> & {readonly subject: string},
  rows: readonly {readonly label: string; readonly count: Cell}[],
  known: Cell
): BilanTable {
  const {subject, ...table} = head;
  return {
    ...table,
    note: known === 0 ? "Aucune ligne du fichier ne le dit." : "Parts sur les seules lignes renseignées.",
    columns: [
      {id: "libelle", label: subject, kind: "text"},
      {id: "attributions", label: "Attributions", kind: "count"},
      {id: "renseignees", label: "Lignes renseignées", kind: "count"},
      {id: "part", label: "Part des lignes renseignées", kind: "share"}
    ],
    rows: rows.map(({label, count}) => [label, count, known, shareCell(count, known)])
  };
}
