import Papa from "papaparse";
import type {z} from "zod";
import type {Problem} from "./dataError.js";

/** A row and the physical line where it begins. */
export interface TableRow<T> {
  readonly line: number;
  readonly row: T;
}

/** Reads a comma-separated table against the shape of its rows; every problem gives line, column, what was found and what is accepted. */
export function readTerritoireTable<Shape extends z.ZodObject>(
  source: {readonly file: string; readonly text: string},
  shape: Shape
): {rows: TableRow<z.output<Shape>>[]; problems: Problem[]} {
  const {file, text} = source;
  const records = recordsOf(text);
  const rows: TableRow<z.output<Shape>>[] = [];
  if (records.length === 0) return {rows, problems: [{file, message: "Le fichier est vide."}]};
  const [header, ...body] = records;
  const problems: Problem[] = checkHeader(file, {found: header.cells, expected: Object.keys(shape.shape)});
  if (problems.length > 0) return {rows, problems};

  for (const {line, cells, raw} of body) {
    if (cells.length !== header.cells.length) {
      problems.push({
        file,
        line,
        message: `${cells.length} cellules trouvées, ${header.cells.length} attendues.`
      });
      continue;
    }
    const parsed = shape.safeParse(Object.fromEntries(header.cells.map((name, i) => [name, cells[i]])));
    if (parsed.success) rows.push({line, row: parsed.data});
    else
      for (const {path, message} of parsed.error.issues) {
        const index = header.cells.indexOf(String(path[0]));
        const found = `« ${header.cells[index]} » : « ${cells[index]} » trouvé`;
        problems.push({
          file,
          line,
          column: columnOf(raw, index),
          message: `${found} ; attendu : ${message}.`
        });
      }
  }
  return {rows, problems};
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
  {found, expected}: {found: readonly string[]; expected: readonly string[]}
): Problem[] {
  const missing = expected.filter((name) => !found.includes(name));
  const unknown = found.filter((name) => !expected.includes(name));
  return [
    ...missing.map((name) => ({file, line: 1, message: `La colonne « ${name} » manque.`})),
    ...unknown.map((name) => ({
      file,
      line: 1,
      message: `La colonne « ${name} » est inconnue. Colonnes admises : ${expected.join(", ")}.`
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
