import type {Kind} from "../../words/estimates.js";
import {formatEstimate, formatMean, isKnown} from "../../words/estimates.js";
import {formatNumber} from "../../words/numbers.js";
import type {Estimate} from "../indicateurs/result.js";

/** A cell: words, a whole number, a count that may be too small to tell, or an estimate of another kind. */
export type NpruCell =
  | string
  | number
  | Estimate
  | {readonly under: number}
  | {readonly figure: Estimate; readonly kind: Kind; readonly signed?: boolean};

/** A table of the plan, for the terminal, the page and the workbook alike. */
export interface NpruTable {
  readonly id: string;
  readonly title: string;
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly NpruCell[])[];
}

/** The estimate of a cell, and how it is told; undefined where the cell is none. */
export function estimateOf(
  cell: NpruCell
): {readonly figure: Estimate; readonly kind: Kind; readonly sign: boolean} | undefined {
  if (typeof cell !== "object" || "under" in cell) return undefined;
  if ("figure" in cell) return {figure: cell.figure, kind: cell.kind, sign: cell.signed ?? false};
  return {figure: cell, kind: "count", sign: false};
}

/** A cell as text; `short` leaves the chance of a year out. */
export function formatCell(cell: NpruCell, {short = false} = {}): string {
  if (typeof cell === "string") return cell;
  if (typeof cell === "number") return formatNumber(cell);
  if ("under" in cell) return `moins de ${cell.under}`;
  const {figure, kind, sign} = estimateOf(cell) as NonNullable<ReturnType<typeof estimateOf>>;
  if (!isKnown(figure)) return "sans objet";
  return short ? formatMean(figure, kind, {sign}) : formatEstimate(figure, kind, {sign});
}

/** A cell as a spreadsheet takes it: a mean is a number. */
export function plainCell(cell: NpruCell): string | number {
  if (typeof cell === "string" || typeof cell === "number") return cell;
  const told = estimateOf(cell);
  if (told === undefined) return formatCell(cell);
  return isKnown(told.figure) ? Number(told.figure.mean.toPrecision(6)) : "";
}
