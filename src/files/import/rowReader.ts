import {columnReader} from "./columnReader.js";
import {type ColumnTally, columnTally} from "./columnTally.js";
import type {FileProblem} from "./fileProblem.js";
import type {ColumnKind} from "./importSpec.js";
import type {Layout} from "./layout.js";
import type {Manner} from "./manner.js";
import type {NoteBook} from "./noteBook.js";
import {outside, type Reader} from "./reading.js";
import type {Reference} from "./reference.js";
import {isSecretMark} from "./secretMark.js";
import type {TableRecord, TableSource} from "./tableRecords.js";

/** A record once read: its imported values in the order of the columns, its problems, or set aside. */
export type RowReading =
  | {readonly kind: "row"; readonly values: readonly string[]; readonly joined: boolean}
  | {readonly kind: "problems"; readonly problems: readonly FileProblem[]}
  | {readonly kind: "outside"};

interface Column {
  readonly name: string;
  readonly title: string;
  readonly kind: ColumnKind;
  readonly index: number | undefined;
  readonly constant: string | undefined;
  readonly required: string | undefined;
  /** What an empty cell means. */
  readonly blank: string;
  readonly read: Reader;
  readonly tally: ColumnTally;
}

export interface RowReaderOptions {
  readonly reference: Reference;
  /** Imported column → what the column as a whole told of how it is written. */
  readonly manners: ReadonlyMap<string, Manner>;
  readonly notes: NoteBook;
}

/** Reads the records of a file laid out so; every problem of a record is found at once. */
export function rowReader(
  layout: Layout,
  source: TableSource,
  options: RowReaderOptions
): {read: (record: TableRecord) => RowReading; tallies: readonly ColumnTally[]} {
  const {spec, correspondance, least, most} = layout;
  const columns = columnsOf(layout, options);
  const {blanks} = correspondance;
  const {notes} = options;
  const read = ({line, cells, defect, filled, formulas}: TableRecord): RowReading => {
    if (defect !== undefined)
      return refused(line, {found: defect, accepted: "un guillemet à chaque bout du champ, ou aucun"});
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
    let joined = false;
    let setAside = false;
    for (const column of columns) {
      const {index, title, kind, tally} = column;
      const cell = index === undefined ? (column.constant ?? "") : (cells[index] ?? "");
      const text = source.decode(cell).trim();
      if (index !== undefined && filled?.has(index)) {
        const merged = mergedCell(kind, filled.get(index)!);
        if (typeof merged !== "string") {
          values.push("");
          problems.push({line, column: title, found: text, ...merged});
          continue;
        }
        notes.add("merged", `« ${title} »`, line);
      }
      if (index !== undefined && formulas?.includes(index)) notes.add("formulas", `« ${title} »`, line);
      const secret = isNumber(kind) && isSecretMark(text);
      if (text === "" || secret || (text.length < 8 && blanks.has(text.toLowerCase()))) {
        values.push(column.blank);
        tally.empty();
        if (secret) notes.add("secret", `« ${text} » en « ${title} »`, line);
        if (column.blank === "" && column.required !== undefined)
          problems.push({
            line,
            column: title,
            found: text,
            accepted: secret ? `${column.required}, et non un nombre tenu secret` : column.required
          });
        continue;
      }
      const reading = column.read(text);
      if (typeof reading === "string") {
        values.push(reading);
        tally.see(text, reading);
      } else if (reading === outside) {
        setAside = true;
        const postal = options.reference.postalCodes.has(text)
          ? " (c’est aussi un code postal de la convention)"
          : "";
        notes.add("outside", `« ${text} »${postal}`, line);
      } else if ("value" in reading) {
        values.push(reading.value);
        tally.see(text, reading.value);
        notes.add(kind.type, reading.note, line, reading.example);
        joined ||= kind.type === "commune";
      } else {
        values.push("");
        problems.push({line, column: title, ...reading});
        if (kind.type === "commune" || kind.type === "bailleur" || kind.type === "quartier")
          notes.add(
            "unknown",
            `« ${reading.found} » en « ${title} » n’est pas compris${reading.proposal === undefined ? "" : ` (le plus proche : ${reading.proposal})`}`,
            line
          );
      }
    }
    if (setAside) return {kind: "outside"};
    if (problems.length === 0 && spec.check !== undefined) {
      const row = Object.fromEntries(columns.map(({name}, k) => [name, values[k]]));
      for (const problem of spec.check(row))
        problems.push({line, ...problem, column: titleOf(columns, problem.column)});
    }
    return problems.length > 0 ? {kind: "problems", problems} : {kind: "row", values, joined};
  };
  return {read, tallies: columns.map(({tally}) => tally)};
}

/** A range merged over rows gives each its class, its place or its date; a count it may share between them. */
function mergedCell(kind: ColumnKind, ref: string): string | {accepted: string; proposal: string} {
  if (!isNumber(kind) || kind.measure === "annee") return ref;
  return {
    accepted: `un nombre par ligne : la cellule fusionnée ${ref} ne dit pas s’il vaut pour chacune ou pour toutes ensemble`,
    proposal: "défusionnez-la et écrivez le nombre de chaque ligne"
  };
}

function isNumber(kind: ColumnKind): kind is Extract<ColumnKind, {type: "entier" | "decimal"}> {
  return kind.type === "entier" || kind.type === "decimal";
}

function columnsOf(
  {spec, correspondance, match, titles, constants}: Layout,
  {reference, manners}: RowReaderOptions
): Column[] {
  return spec.columns.map(({name, required, kind, description}) => {
    const index = match.indices.get(name);
    const title = index === undefined ? name : titles[index];
    const synonyms = correspondance.synonyms.get(name) ?? new Map<string, string>();
    const outsideSetAside = spec.outsideSetAside ?? false;
    return {
      name,
      title,
      kind,
      index,
      constant: constants.get(name),
      required: required ? `une valeur (${description})` : undefined,
      // A column that the file does not have stays empty: only an empty cell may mean something.
      blank: index === undefined ? "" : (synonyms.get("") ?? ""),
      read: columnReader(kind, {reference, synonyms, outsideSetAside, manner: manners.get(name)}),
      tally: columnTally({name, title, kind, present: index !== undefined || constants.has(name)})
    };
  });
}

function titleOf(columns: readonly Column[], name: string): string {
  return columns.find((column) => column.name === name)?.title ?? name;
}

function refused(line: number, {found, accepted}: {found: string; accepted: string}): RowReading {
  return {kind: "problems", problems: [{line, column: "", found, accepted}]};
}
