import type {Cell} from "./csvText.js";

/** One sheet of a file to take away: its name, then rows, the first being the heading. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}
