export type WorkbookCell = string | number | undefined;

export interface WorkbookColumn {
  readonly title: string;
  readonly kind?: "share" | "count" | "number";
  readonly width?: number;
}

/** One sheet of a workbook: named columns, plain rows; a share stays a number, shown in percent. */
export interface WorkbookSheet {
  readonly name: string;
  readonly columns: readonly WorkbookColumn[];
  readonly rows: readonly (readonly WorkbookCell[])[];
}
