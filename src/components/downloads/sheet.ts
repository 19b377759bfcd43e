import type {Cell} from "./csvText.js";

/** One sheet of a file to take away: its name, then rows, the first being the heading. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  /** What the numbers of each column are, where no « Unité » says it on the row. */
  readonly kinds?: readonly ("share" | "count" | "number" | undefined)[];
}
