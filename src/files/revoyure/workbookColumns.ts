import type {WorkbookColumn} from "./workbookSheet.js";

/** Columns of the workbook of a revoyure, by what they hold. */
export const share = (title: string): WorkbookColumn => ({title, kind: "share"});
export const count = (title: string): WorkbookColumn => ({title, kind: "count"});
export const number = (title: string): WorkbookColumn => ({title, kind: "number"});
export const text = (title: string, width = 24): WorkbookColumn => ({title, width});

/** « oui », « non », or an empty cell where it is not known. */
export function yesNo(holds: boolean | undefined): string | undefined {
  return holds === undefined ? undefined : holds ? "oui" : "non";
}
