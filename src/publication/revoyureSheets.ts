import type {RevoyureDocument} from "../analysis/revoyure/revoyureDocument.js";
import type {Sheet} from "../components/downloads/sheet.js";
import {workbookSheets} from "../files/revoyure/workbookSheets.js";

/** The tables of the workbook of a revoyure, where an exercise is said on each row; what is not a number is left empty. */
export function revoyureSheets(rapport: RevoyureDocument): readonly Sheet[] {
  const nature = rapport.exercise === undefined ? "bilan des partenaires" : "EXERCICE : rien n’est observé";
  return workbookSheets(rapport).map(({name, columns, rows}) => ({
    name,
    kinds: columns.map(({kind}) => kind),
    rows: [
      [...columns.map(({title}) => title), "Nature"],
      ...rows.map((row) => [...columns.map((_, i) => plain(row[i])), nature])
    ]
  }));
}

function plain(cell: string | number | undefined): string | number {
  return cell === undefined || (typeof cell === "number" && !Number.isFinite(cell)) ? "" : cell;
}
