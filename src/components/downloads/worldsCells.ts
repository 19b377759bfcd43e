import type {SignShare, WorldsSpread} from "../../analysis/indicateurs/result.js";
import type {Cell} from "./csvText.js";

/** Headings of the outer bar of a figure, unrounded and in its unit; empty cells where chance alone was drawn. */
export const worldsHead = ["Mondes, 5 %", "Mondes, 95 %", "Part du hasard dans la variance"] as const;

export function worldsCells({worlds}: {readonly worlds?: WorldsSpread}): Cell[] {
  return [worlds?.q05, worlds?.q95, worlds?.chanceShare].map(known);
}

/** Headings of who holds the sign of a difference, of 1, with Wilson's interval. */
export const signHead = ["Part des mondes de ce signe", "Au moins (95 %)", "Au plus (95 %)"] as const;

export function signCells({sign}: {readonly sign?: SignShare}): Cell[] {
  return [sign?.share, sign?.low, sign?.high].map(known);
}

/** JSON has no NaN: what is not defined comes back as null, and is left empty. */
function known(amount: number | null | undefined): Cell {
  return amount === null || amount === undefined || !Number.isFinite(amount) ? "" : amount;
}
