import type {Origin} from "../words/originWords.js";
import {type Column, dataTable} from "./dataTable.js";
import {element} from "./element.js";
import {originLine} from "./originLine.js";

export interface OriginTableText<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  /** What its figures come from, told under it. */
  readonly origins: readonly Origin[];
}

/** A full table that stands by itself, outside a figure, with where its figures come from. */
export function originTable<Row>(
  rows: readonly Row[],
  {origins, ...text}: OriginTableText<Row>
): HTMLElement {
  return element("div", {}, dataTable(rows, text), originLine(origins));
}
