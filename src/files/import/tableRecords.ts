/** One record of a table as it stands in the file. */
export interface TableRecord {
  /** Physical line (CSV) or row (XLSX) where the record begins. */
  readonly line: number;
  /** Not yet decoded: see `TableSource.decode`. */
  readonly cells: readonly string[];
  /** The whole record as it stands, line end excluded, for the file of rejected lines. */
  readonly raw: string;
  /** Why the record cannot be read at all. */
  readonly defect?: string;
  /** True for a row that a filter, a group or a hand has hidden. */
  readonly hidden?: boolean;
  /** Cells (from 0) that hold the value of a range merged over several rows, with the range. */
  readonly filled?: ReadonlyMap<number, string>;
  /** Ranges merged over several columns of this row: first and last cell, from 0. */
  readonly wide?: readonly {readonly first: number; readonly last: number; readonly ref: string}[];
  /** Cells (from 0) whose text is the last result of a formula. */
  readonly formulas?: readonly number[];
}

/** A table being read: records come in batches, in file order. */
export interface TableSource {
  readonly batches: AsyncIterable<readonly TableRecord[]>;
  readonly decode: (cell: string) => string;
  /** How `raw` goes back to bytes. */
  readonly rawEncoding: "latin1" | "utf8";
  /** What to write before the first rejected line so that the file opens as the original does. */
  readonly rawPrefix: string;
  readonly newline: string;
  /** True when empty cells at the end of a record are left out by the format itself. */
  readonly padded: boolean;
  /** How the file was read, in French. */
  readonly readAs: string;
  /** The tabs of a workbook: the one read and the others. */
  readonly tabs?: {readonly read: string; readonly left: readonly string[]};
  /** What a workbook hides: columns from 0, and the range of its filter. */
  readonly hiddenColumns?: ReadonlySet<number>;
  readonly filter?: string;
}
