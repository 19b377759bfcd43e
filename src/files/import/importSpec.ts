/** What a number measures, where more can be asked of it than bounds. */
export type Measure =
  /** Euros a month. */
  | "ressources"
  | "loyer"
  | "annee"
  /** Small whole numbers that name or rank: a size, a category. */
  | "rang"
  /** A count that a census weighs, and so publishes with decimals. */
  | "recensement";

export interface NumberKind {
  readonly type: "entier" | "decimal";
  readonly min: number;
  readonly max: number;
  /** A count of things where not given. */
  readonly measure?: Measure;
}

/** What a column holds, and so how it is read and what is accepted. */
export type ColumnKind =
  | {readonly type: "texte"}
  | NumberKind
  | {readonly type: "date"}
  | {readonly type: "choix"; readonly values: readonly string[]}
  | {readonly type: "typologie"}
  | {readonly type: "qpv"}
  | {readonly type: "commune"}
  | {readonly type: "quartier"}
  | {readonly type: "bailleur"; readonly othersKept: boolean};

export interface ColumnSpec {
  /** Name of the column once imported. */
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
  /** Kept of an import where its file has it alone: what was kept before the column existed stays as it was. */
  readonly onlyWhereGiven?: true;
  readonly kind: ColumnKind;
  /** Two values for the template. */
  readonly examples: readonly [string, string];
}

/** A row once read: imported columns by name, "" where the file says nothing. */
export type ImportedRow = {readonly [column: string]: string};

/** What is wrong in one place of a line, and what to write instead. */
export interface RowProblem {
  readonly column: string;
  readonly found: string;
  readonly accepted: string;
  readonly proposal?: string;
}

export interface ImportSpec {
  /** Name of the import, of its file in data/imports/ and of its correspondance. */
  readonly type: string;
  readonly title: string;
  /** What the project does with it, in French. */
  readonly use: string;
  readonly columns: readonly ColumnSpec[];
  /** Imported columns that name a line once and only once; without them the identifier does, or else the whole line. */
  readonly unique?: readonly string[];
  /** Counts that are added where an associated commune and its chef-lieu, read as one, would say the same line twice. */
  readonly sums?: readonly string[];
  /** A column that, with the identifier, names a line: one ménage may have two attributions, on two dates. */
  readonly identifiedWith?: string;
  /** True where a line outside the communes of the territoire is set aside and counted rather than refused. */
  readonly outsideSetAside?: boolean;
  /** Rules that bind several columns of a line. */
  readonly check?: (row: ImportedRow) => readonly RowProblem[];
}
