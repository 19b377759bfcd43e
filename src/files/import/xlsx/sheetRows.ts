import {DataError, type Problem} from "../../dataError.js";
import type {Archive} from "./archive.js";
import {brokenWorkbook} from "./brokenWorkbook.js";
import type {CellFormat} from "./cellFormats.js";
import {columnName, columnOf} from "./cellPlace.js";
import {numberText} from "./cellText.js";
import {readXml} from "./readXml.js";
import {textGatherer} from "./sharedStrings.js";
import {isTrue, mostSheetBytes} from "./sheetLayout.js";

const mostRows = 1_048_576;
const mostColumns = 16_384;
const shownProblems = 100;

/** A row as it stands in a sheet. */
export interface SheetRow {
  readonly row: number;
  readonly cells: readonly string[];
  /** Hidden by a filter, a group or by hand. */
  readonly hidden: boolean;
  /** Columns (from 0) whose text is the last result of a formula. */
  readonly formulas: readonly number[];
}

export interface SheetRequest {
  readonly path: string;
  readonly part: string;
  readonly sheet: string;
  readonly strings: readonly string[];
  readonly formats: readonly CellFormat[];
  readonly from1904: boolean;
}

/** The rows of a sheet, streamed; cells that cannot be read are problems told all at once, at the end. */
export async function* sheetRows(archive: Archive, request: SheetRequest): AsyncGenerator<SheetRow[]> {
  const {path, part, sheet} = request;
  const problems: Problem[] = [];
  let faults = 0;
  const fault = (row: number, column: number, message: string) => {
    faults++;
    if (problems.length < shownProblems)
      problems.push({
        file: path,
        line: row,
        message: `Cellule ${columnName(column)}${row} de l’onglet « ${sheet} » : ${message}`
      });
  };
  let rows: SheetRow[] = [];
  let row = 0;
  let column = 0;
  let hidden = false;
  let cells: string[] = [];
  let formulas: number[] = [];
  let cell: {type: string; style: number; formula: boolean; written: string | undefined} | undefined;
  let reading: "v" | "f" | undefined;
  let pieces: string[] = [];
  let inline = false;
  const gather = textGatherer();
  const handlers = {
    open(tag: string, attributes: {readonly [name: string]: string}) {
      if (tag === "row") {
        row = attributes.r === undefined ? row + 1 : Number(attributes.r);
        if (!Number.isInteger(row) || row < 1 || row > mostRows)
          throw brokenWorkbook(path, `une ligne y porte le numéro « ${attributes.r} »`);
        hidden = isTrue(attributes.hidden);
        cells = [];
        formulas = [];
        column = 0;
      } else if (tag === "c") {
        column = attributes.r === undefined ? column + 1 : (columnOf(attributes.r) ?? 0);
        if (column < 1 || column > mostColumns)
          throw brokenWorkbook(path, `une cellule de la ligne ${row} y porte la place « ${attributes.r} »`);
        cell = {
          type: attributes.t ?? "n",
          style: Number(attributes.s ?? 0),
          formula: false,
          written: undefined
        };
      } else if (cell !== undefined && (tag === "v" || tag === "f")) {
        reading = tag;
        pieces = [];
        if (tag === "f") cell.formula = true;
      } else if (cell !== undefined && tag === "is") {
        inline = true;
        gather.start();
      } else if (inline) gather.open(tag);
    },
    text(text: string) {
      if (reading !== undefined) pieces.push(text);
      else if (inline) gather.text(text);
    },
    close(tag: string) {
      if (tag === "row") {
        while (cells.length > 0 && cells[cells.length - 1] === "") cells.pop();
        rows.push({row, cells, hidden, formulas});
      } else if (cell === undefined) return;
      else if (tag === "v" || tag === "f") {
        if (tag === "v") cell.written = pieces.join("");
        reading = undefined;
      } else if (tag === "is") {
        inline = false;
        cell.written = gather.whole();
      } else if (inline) gather.close(tag);
      else if (tag === "c") {
        const text = cellText(cell, request, (message) => fault(row, column, message));
        for (let k = cells.length; k < column; k++) cells[k] = "";
        cells[column - 1] = text;
        if (cell.formula && text !== "") formulas.push(column - 1);
        cell = undefined;
      }
    }
  };
  for await (const _ of readXml(archive.part(part, mostSheetBytes), {path, name: part, handlers})) {
    if (rows.length > 0) yield rows;
    rows = [];
  }
  if (faults > problems.length)
    problems.push({file: path, message: `… et ${faults - problems.length} autres cellules de même.`});
  if (faults > 0) throw new DataError(problems);
}

function cellText(
  {
    type,
    style,
    formula,
    written
  }: {type: string; style: number; formula: boolean; written: string | undefined},
  {strings, formats, from1904}: SheetRequest,
  fault: (message: string) => void
): string {
  if (written === undefined || (written === "" && type !== "str")) {
    if (formula)
      fault(
        "formule sans résultat enregistré. Ouvrez le classeur, laissez-le calculer, puis enregistrez-le ; ou copiez la colonne et « Collage spécial, Valeurs »."
      );
    return "";
  }
  switch (type) {
    case "s": {
      const text = /^\d+$/.test(written.trim()) ? strings[Number(written)] : undefined;
      if (text === undefined)
        fault(
          `son texte (n° ${written.slice(0, 12)}) manque dans le classeur. Ouvrez-le et enregistrez-le de nouveau en « Classeur Excel (.xlsx) ».`
        );
      return text ?? "";
    }
    case "b":
      return isTrue(written) ? "VRAI" : "FAUX";
    case "n": {
      if (!Number.isFinite(Number(written))) fault(`« ${written.slice(0, 20)} » n’est pas un nombre.`);
      return numberText(written, {format: formats[style] ?? "number", from1904});
    }
    // Texts, errors (#N/A) and ISO dates are written as they are read.
    default:
      return written;
  }
}
