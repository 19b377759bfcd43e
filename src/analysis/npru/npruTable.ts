import type {Kind} from "../../words/estimates.js";
import {formatEstimate, formatMean, isKnown} from "../../words/estimates.js";
import {formatNumber, formatShare} from "../../words/numbers.js";
import type {Estimate} from "../indicateurs/result.js";

/** A cell: words, a count, a share that no draw moves, a count too small to be told, or an estimate of some kind. */
export type NpruCell =
  | string
  | number
  | Estimate
  | {readonly under: number}
  | {readonly term: number; readonly decimals: number}
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
  if (typeof cell !== "object" || "under" in cell || "term" in cell) return undefined;
  if ("figure" in cell) return {figure: cell.figure, kind: cell.kind, sign: cell.signed ?? false};
  return {figure: cell, kind: "count", sign: false};
}

/** A cell as text; `short` leaves the chance of a year out. */
export function formatCell(cell: NpruCell, {short = false} = {}): string {
  if (typeof cell === "string") return cell;
  if (typeof cell === "number") return formatNumber(cell);
  if ("under" in cell) return `moins de ${cell.under}`;
  if ("term" in cell) return formatShare(cell.term, cell.decimals);
  const {figure, kind, sign} = estimateOf(cell) as NonNullable<ReturnType<typeof estimateOf>>;
  if (!isKnown(figure)) return "sans objet";
  return short ? formatMean(figure, kind, {sign}) : formatEstimate(figure, kind, {sign});
}

/** A cell as a spreadsheet takes it: a mean is a number, without what a change of unit leaves at the fifteenth digit. */
export function plainCell(cell: NpruCell): string | number {
  if (typeof cell === "string") return cell;
  if (typeof cell === "number") return plain(cell);
  if ("term" in cell) return plain(cell.term);
  const told = estimateOf(cell);
  if (told === undefined) return formatCell(cell);
  return isKnown(told.figure) ? plain(told.figure.mean) : "";
}

/** Six digits. */
function plain(amount: number): number {
  return Number(amount.toPrecision(6));
}
