/** How the texts of one column are to be read, decided on the column as a whole. */
export interface Manner {
  /** The mark between thousands, where the column shows that it is one. */
  readonly thousands?: "." | ",";
  /** A mark before exactly three digits that nothing in the column explains: such cells are refused. */
  readonly unsure?: "." | ",";
  /** What numbers are multiplied by, all of them or those under `under`. */
  readonly scale?: {readonly factor: number; readonly under: number};
  /** Dates written the month before the day. */
  readonly monthFirst?: boolean;
  /** Years of two digits, of this century up to 50. */
  readonly shortYears?: boolean;
  /** Days counted as spreadsheets do. */
  readonly serialDays?: boolean;
  /** Postal codes rather than INSEE codes. */
  readonly postal?: boolean;
}

/** A reading that somebody must confirm before anything is done with it. */
export interface MannerProposal {
  /** Title of the column. */
  readonly column: string;
  /** Line of the first value concerned. */
  readonly line: number;
  /** French: what the column seems to hold, what it would be read as, with examples. */
  readonly sentence: string;
}

/** What a first reading of a column concludes. */
export interface ColumnConclusion {
  readonly manner: Manner;
  readonly proposals: readonly Omit<MannerProposal, "column">[];
  /** French sentences on what looks doubtful and is read all the same. */
  readonly doubts: readonly string[];
}
