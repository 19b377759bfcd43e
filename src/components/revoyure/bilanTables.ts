import type {BilanColumn, BilanTable, Cell} from "../../analysis/bilan/bilanTable.js";
import type {RevoyureDocument} from "../../analysis/revoyure/revoyureDocument.js";
import {formatNumber, formatShare} from "../../words/numbers.js";
import {dataTable} from "../dataTable.js";
import {element} from "../element.js";

/** The tables of article 19 that hold on a page, each folded. */
export function bilanTables({revoyure: {bilan}}: RevoyureDocument): HTMLElement {
  return element(
    "div",
    {},
    bilan.tables.map((table) =>
      element(
        "details",
        {},
        element("summary", {}, table.title),
        element("p", {}, table.note),
        tableOf(table)
      )
    ),
    bilan.withheld.length === 0
      ? undefined
      : element(
          "p",
          {},
          bilan.withheld.map(({table, reason}) => `Tableau « ${table} » non publié, ${reason}.`).join(" ")
        )
  );
}

function tableOf({title, columns, rows}: BilanTable): HTMLElement {
  return dataTable(rows, {
    caption: title,
    columns: columns.map(({label, kind}, i) => ({
      title: label,
      number: kind !== "text",
      cell: (row: readonly Cell[]) => cellText(row[i], kind)
    }))
  });
}

function cellText(cell: Cell, kind: BilanColumn["kind"]): string {
  if (cell === undefined || cell === null) return "–";
  if (typeof cell === "string") return cell;
  return kind === "share" ? formatShare(cell, 1) : formatNumber(cell, kind === "count" ? 0 : 1);
}
