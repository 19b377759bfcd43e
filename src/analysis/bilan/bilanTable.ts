/** What stands for a count that statistical secrecy hides. */
export const hidden = "masqué";

/** A number, a text, `hidden`, or undefined where nothing can be said (a share over no line). */
export type Cell = number | string | undefined;

export interface BilanColumn {
  readonly id: string;
  readonly label: string;
  readonly kind: "text" | "count" | "share" | "months" | "ratio";
}

/** A table of the bilan as it is shown, written to a file or printed. */
export interface BilanTable {
  readonly id: string;
  readonly title: string;
  readonly article: string;
  /** What the figures rest on, in French. */
  readonly note: string;
  readonly columns: readonly BilanColumn[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A share of counts one of which may be hidden. */
export function shareCell(part: Cell, whole: Cell): Cell {
  if (part === hidden || whole === hidden) return hidden;
  return typeof part === "number" && typeof whole === "number" && whole > 0 ? part / whole : undefined;
}

/** A sum of counts, hidden as soon as one is. */
export function sumCell(parts: readonly Cell[]): Cell {
  if (parts.includes(hidden)) return hidden;
  return parts.reduce<number>((sum, part) => sum + Number(part), 0);
}
