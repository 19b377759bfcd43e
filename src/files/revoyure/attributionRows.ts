import type {AttributionRow} from "../../analysis/bilan/attributionReader.js";

/** Rows of attributions, read one after the other; none is kept as an object. */
export interface AttributionRows extends Iterable<AttributionRow> {
  readonly length: number;
  /** Texts of a column, each once. */
  readonly distinct: (column: string) => readonly string[];
  /** The rows whose text in a column holds. */
  readonly where: (column: string, holds: (text: string) => boolean) => AttributionRows;
}

/** Rows being read. A text is kept once for all the rows that hold it: a million rows weigh four bytes a column. */
export interface GrowingRows extends AttributionRows {
  readonly add: (values: readonly string[]) => void;
  readonly clear: () => void;
}

/** Rows come in chunks: nothing is copied as they grow, and no room is kept for rows that do not come. */
const chunkBits = 14;
const chunkRows = 1 << chunkBits;

/** Room for rows of some columns. */
export function growingRows(columns: readonly string[]): GrowingRows {
  let texts = columns.map((): string[] => []);
  let ranks = columns.map(() => new Map<string, number>());
  let chunks: Uint32Array[] = [];
  let length = 0;
  const rank = (k: number, text: string): number => {
    const known = ranks[k].get(text);
    if (known !== undefined) return known;
    texts[k].push(text);
    ranks[k].set(text, texts[k].length - 1);
    return texts[k].length - 1;
  };
  const textOf = (i: number, k: number) => chunks[i >> chunkBits][(i & (chunkRows - 1)) * columns.length + k];
  const rowAt = (i: number): AttributionRow => {
    const row: {[column: string]: string} = {};
    for (let k = 0; k < columns.length; k++) row[columns[k]] = texts[k][textOf(i, k)];
    return row;
  };
  const chosen = (kept: () => Uint32Array | number): AttributionRows => ({
    get length() {
      const rows = kept();
      return typeof rows === "number" ? rows : rows.length;
    },
    distinct: (column) => {
      const k = columns.indexOf(column);
      const rows = kept();
      if (typeof rows === "number") return texts[k];
      return Array.from(new Set(rows.map((i) => textOf(i, k))), (code) => texts[k][code]);
    },
    where: (column, holds) => {
      const k = columns.indexOf(column);
      const wanted = texts[k].map(holds);
      const rows = kept();
      const all = typeof rows === "number" ? Uint32Array.from({length: rows}, (_, i) => i) : rows;
      const left = all.filter((i) => wanted[textOf(i, k)]);
      return chosen(() => left);
    },
    *[Symbol.iterator]() {
      const rows = kept();
      const count = typeof rows === "number" ? rows : rows.length;
      for (let n = 0; n < count; n++) yield rowAt(typeof rows === "number" ? n : rows[n]);
    }
  });
  const all = chosen(() => length);
  return {
    get length() {
      return length;
    },
    distinct: all.distinct,
    where: all.where,
    [Symbol.iterator]: () => all[Symbol.iterator](),
    add: (values) => {
      if (length >> chunkBits === chunks.length) chunks.push(new Uint32Array(chunkRows * columns.length));
      const chunk = chunks[length >> chunkBits];
      const first = (length & (chunkRows - 1)) * columns.length;
      for (let k = 0; k < columns.length; k++) chunk[first + k] = rank(k, values[k]);
      length++;
    },
    clear: () => {
      texts = columns.map(() => []);
      ranks = columns.map(() => new Map());
      chunks = [];
      length = 0;
    }
  };
}

/** The rows of several files, in their order. */
export function rowsOfAll(parts: readonly AttributionRows[]): AttributionRows {
  return {
    length: parts.reduce((sum, part) => sum + part.length, 0),
    distinct: (column) => [...new Set(parts.flatMap((part) => part.distinct(column)))],
    where: (column, holds) => rowsOfAll(parts.map((part) => part.where(column, holds))),
    *[Symbol.iterator]() {
      for (const part of parts) yield* part;
    }
  };
}
