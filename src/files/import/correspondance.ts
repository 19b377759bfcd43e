/** How the titles and values of a file are brought to those of the import. */
export interface Correspondance {
  /** Imported column → titles it may have in the file, the first found being used. */
  readonly columns: ReadonlyMap<string, readonly string[]>;
  /** Imported column → value as written → value imported. */
  readonly synonyms: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Ways of writing that nothing is known, in lower case. */
  readonly blanks: ReadonlySet<string>;
  /** Titles of the identifier that tells duplicates, never kept. */
  readonly identifiers: readonly string[];
  /** For files without titles: places counted from 1. */
  readonly positions?: Positions;
}

export interface Positions {
  readonly fields: number;
  readonly columns: ReadonlyMap<string, number>;
  /** Columns that the first line gives for the whole file. */
  readonly header: ReadonlyMap<string, number>;
  readonly identifier?: number;
}
