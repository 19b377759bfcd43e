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
}
