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

/** Room for rows of some columns. */
export function growingRows(columns: readonly string[]): GrowingRows {
  let texts = columns.map((): string[] => []);
  let ranks = columns.map(() => new Map<string, number>());
  let cells = new Uint32Array(0);
  let length = 0;
  const rank = (k: number, text: string): number => {
    const known = ranks[k].get(text);
    if (known !== undefined) return known;
    texts[k].push(text);
    ranks[k].set(text, texts[k].length - 1);
    return texts[k].length - 1;
  };
  const rowAt = (i: number): AttributionRow =>
    Object.fromEntries(columns.map((column, k) => [column, texts[k][cells[i * columns.length + k]]]));
  const textOf = (i: number, k: number) => cells[i * columns.length + k];
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
      if ((length + 1) * columns.length > cells.length) {
        const larger = new Uint32Array(Math.max(1000, 2 * length) * columns.length);
        larger.set(cells);
        cells = larger;
      }
      columns.forEach((_, k) => {
        cells[length * columns.length + k] = rank(k, values[k]);
      });
      length++;
    },
    clear: () => {
      texts = columns.map(() => []);
      ranks = columns.map(() => new Map());
      cells = new Uint32Array(0);
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
