import type {BilanColumn} from "../../analysis/bilan/bilanTable.js";
import type {RevoyureDocument} from "../../analysis/revoyure/revoyureDocument.js";
import {count, text} from "./workbookColumns.js";
import type {WorkbookColumn, WorkbookSheet} from "./workbookSheet.js";

/** The tables of article 19 as they are, then the lines that could not be used. */
export function bilanSheets({revoyure: {bilan}}: RevoyureDocument): WorkbookSheet[] {
  return [
    ...bilan.tables.map(({id, columns, rows, note}) => ({
      name: `art. 19 ${id}`,
      columns: columns.map(bilanColumn),
      rows: [...rows, [], [note]]
    })),
    ...(bilan.unusable.length === 0
      ? []
      : [
          {
            name: "Lignes inutilisables",
            columns: [text("Fichier", 40), count("Ligne"), text("Raison", 100)],
            rows: bilan.unusable.map(({file, line, reason}) => [file, line, reason])
          }
        ])
  ];
}

function bilanColumn({label, kind}: BilanColumn): WorkbookColumn {
  if (kind === "text") return text(label);
  return {title: label, kind: kind === "share" || kind === "count" ? kind : "number"};
}
