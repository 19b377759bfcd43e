import {columnReader} from "./columnReader.js";
import type {FileProblem} from "./fileProblem.js";
import type {Layout} from "./layout.js";
import {outside, type Reader} from "./reading.js";
import type {Reference} from "./reference.js";
import type {TableRecord, TableSource} from "./tableRecords.js";

/** A record once read: its imported values in the order of the columns, its problems, or set aside. */
export type RowReading =
  | {readonly kind: "row"; readonly values: readonly string[]}
  | {readonly kind: "problems"; readonly problems: readonly FileProblem[]}
  | {readonly kind: "outside"}
  | {readonly kind: "blank"};

interface Column {
  readonly name: string;
  readonly title: string;
  readonly index: number | undefined;
  readonly constant: string | undefined;
  readonly required: string | undefined;
  /** What an empty cell means. */
  readonly blank: string;
  readonly read: Reader;
}

/** Reads the records of a file laid out so; every problem of a record is found at once. */
export function rowReader(
  layout: Layout,
  source: TableSource,
  reference: Reference
): (record: TableRecord) => RowReading {
  const {spec, correspondance, least, most} = layout;
  const columns = columnsOf(layout, reference);
  const {blanks} = correspondance;
  return ({line, cells, defect}) => {
    if (defect !== undefined)
      return refused(line, {found: defect, accepted: "un guillemet à chaque bout du champ, ou aucun"});
    if (cells.every((cell) => cell === "")) return {kind: "blank"};
    if (
      (cells.length < least && !source.padded) ||
      (cells.length > most && cells.slice(most).some((cell) => cell !== ""))
    ) {
      return refused(line, {
        found: `${cells.length} champ${cells.length > 1 ? "s" : ""}`,
        accepted: `${least} champs comme les titres (un champ qui contient le séparateur s’écrit entre guillemets)`
      });
    }
    const problems: FileProblem[] = [];
    const values: string[] = [];
    for (const column of columns) {
      const {index, read, title} = column;
      const cell = index === undefined ? (column.constant ?? "") : (cells[index] ?? "");
      const text = source.decode(cell).trim();
      if (text === "" || (text.length < 8 && blanks.has(text.toLowerCase()))) {
        values.push(column.blank);
        if (column.blank === "" && column.required !== undefined)
          problems.push({line, column: title, found: text, accepted: column.required});
        continue;
      }
      const reading = read(text);
      if (typeof reading === "string") values.push(reading);
      else if (reading === outside) return {kind: "outside"};
      else {
        values.push("");
        problems.push({line, column: title, ...reading});
      }
    }
    if (problems.length === 0 && spec.check !== undefined) {
      const row = Object.fromEntries(columns.map(({name}, k) => [name, values[k]]));
      for (const problem of spec.check(row))
        problems.push({line, ...problem, column: titleOf(columns, problem.column)});
    }
    return problems.length > 0 ? {kind: "problems", problems} : {kind: "row", values};
  };
}

function columnsOf({spec, correspondance, match, titles, constants}: Layout, reference: Reference): Column[] {
  return spec.columns.map(({name, required, kind, description}) => {
    const index = match.indices.get(name);
    const synonyms = correspondance.synonyms.get(name) ?? new Map<string, string>();
    return {
      name,
      title: index === undefined ? name : titles[index],
      index,
      constant: constants.get(name),
      required: required ? `une valeur (${description})` : undefined,
      // A column that the file does not have stays empty: only an empty cell may mean something.
      blank: index === undefined ? "" : (synonyms.get("") ?? ""),
      read: columnReader(kind, {reference, synonyms, outsideSetAside: spec.outsideSetAside ?? false})
    };
  });
}

function titleOf(columns: readonly Column[], name: string): string {
  return columns.find((column) => column.name === name)?.title ?? name;
}

function refused(line: number, {found, accepted}: {found: string; accepted: string}): RowReading {
  return {kind: "problems", problems: [{line, column: "", found, accepted}]};
}
