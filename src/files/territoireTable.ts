import Papa from "papaparse";
import type {z} from "zod";
import type {Problem} from "./dataError.js";

/** A row and the physical line where it begins. */
export interface TableRow<T> {
  readonly line: number;
  readonly row: T;
}

/** Rows of a table, and the year that each of its dated columns bears. */
export interface ReadTable<T> {
  readonly rows: readonly TableRow<T>[];
  readonly years: {readonly [column: string]: number};
  readonly problems: readonly Problem[];
}

/**
 * Reads a comma-separated table against the shape of its rows; every problem gives line, column, what was found and what
 * is accepted. A dated column is one that the file writes with a year of its own, `<name>_<year>`.
 */
export function readTerritoireTable<Shape extends z.ZodObject>(
  source: {readonly file: string; readonly text: string},
  shape: Shape,
  dated: ReadonlySet<string> = new Set()
): ReadTable<z.output<Shape>> {
  const {file, text} = source;
  const records = recordsOf(text);
  const rows: TableRow<z.output<Shape>>[] = [];
  if (records.length === 0) return {rows, years: {}, problems: [{file, message: "Le fichier est vide."}]};
  const [header, ...body] = records;
  const columns = header.cells.map((title) => columnOfTitle(title, dated));
  const names = columns.map(({name}) => name);
  const years = Object.fromEntries(
    columns.flatMap(({name, year}) => (year === undefined ? [] : [[name, year]]))
  );
  const problems: Problem[] = checkHeader(file, {
    found: columns,
    expected: Object.keys(shape.shape),
    dated
  });
  if (problems.length > 0) return {rows, years, problems};

  for (const {line, cells, raw} of body) {
    if (cells.length !== header.cells.length) {
      problems.push({
        file,
        line,
        message: `${cells.length} cellules trouvées, ${header.cells.length} attendues.`
      });
      continue;
    }
    const parsed = shape.safeParse(Object.fromEntries(names.map((name, i) => [name, cells[i]])));
    if (parsed.success) rows.push({line, row: parsed.data});
    else
      for (const {path, message} of parsed.error.issues) {
        const index = names.indexOf(String(path[0]));
        const found = `« ${header.cells[index]} » : « ${cells[index]} » trouvé`;
        problems.push({
          file,
          line,
          column: columnOf(raw, index),
          message: `${found} ; attendu : ${message}.`
        });
      }
  }
  return {rows, years, problems};
}

interface Column {
  readonly title: string;
  readonly name: string;
  readonly year?: number;
}

function columnOfTitle(title: string, dated: ReadonlySet<string>): Column {
  const [, name, year] = /^(.+)_(\d{4})$/.exec(title) ?? [];
  return name !== undefined && dated.has(name) ? {title, name, year: Number(year)} : {title, name: title};
}

interface RawRecord {
  readonly line: number;
  readonly cells: readonly string[];
  readonly raw: string;
}

function recordsOf(text: string): RawRecord[] {
  const records: RawRecord[] = [];
  const body = text.replace(/^\uFEFF/, "");
  let start = 0;
  let line = 1;
  Papa.parse<string[]>(body, {
    delimiter: ",",
    step: ({data, meta}) => {
      const raw = body.slice(start, meta.cursor);
      if (data.some((cell) => cell !== "")) records.push({line, cells: data, raw});
      line += raw.split("\n").length - 1;
      start = meta.cursor;
    }
  });
  return records;
}

function checkHeader(
  file: string,
  {
    found,
    expected,
    dated
  }: {found: readonly Column[]; expected: readonly string[]; dated: ReadonlySet<string>}
): Problem[] {
  const written = (name: string) => (dated.has(name) ? `${name}_<année>` : name);
  const isExpected = ({name, year}: Column) =>
    expected.includes(name) && (!dated.has(name) || year !== undefined);
  const names = found.filter(isExpected).map(({name}) => name);
  const missing = expected.filter((name) => !names.includes(name));
  const unknown = found.filter((column) => !isExpected(column));
  const twice = new Set(names.filter((name, i) => names.indexOf(name) !== i));
  return [
    ...missing.map((name) => ({file, line: 1, message: `La colonne « ${written(name)} » manque.`})),
    ...unknown.map(({title}) => ({
      file,
      line: 1,
      message: `La colonne « ${title} » est inconnue. Colonnes admises : ${expected.map(written).join(", ")}.`
    })),
    ...[...twice].map((name) => ({
      file,
      line: 1,
      message: `La colonne « ${written(name)} » figure plusieurs fois : une seule est attendue.`
    }))
  ];
}

/** Where a cell begins in its record, counted from 1; a comma between quotes separates nothing. */
function columnOf(raw: string, index: number): number {
  let seen = 0;
  let quoted = false;
  for (let i = 0; i < raw.length; i++) {
    if (seen === index) return i + 1;
    if (raw[i] === '"') quoted = !quoted;
    else if (raw[i] === "," && !quoted) seen++;
  }
  return raw.length + 1;
}
