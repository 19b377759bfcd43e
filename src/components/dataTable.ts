import {type Child, element} from "./element.js";

export interface Column<Row> {
  readonly title: Child;
  readonly cell: (row: Row, index: number) => Child;
  /** Numbers are aligned to the right. */
  readonly number?: boolean;
}

/** More columns than this are set closer together. */
const many = 7;

/** A full table with a caption; the first column heads its row. Wide tables scroll inside their frame. */
export function dataTable<Row>(
  rows: readonly Row[],
  {caption, columns}: {readonly caption: string; readonly columns: readonly Column<Row>[]}
): HTMLElement {
  const align = (column: Column<Row>) => (column.number ? "number" : undefined);
  return element(
    "div",
    {
      class: columns.length > many ? "table-frame serre" : "table-frame",
      tabindex: 0,
      role: "region",
      "aria-label": caption
    },
    element(
      "table",
      {},
      element("caption", {}, caption),
      element(
        "thead",
        {},
        element(
          "tr",
          {},
          columns.map((c) => element("th", {scope: "col", class: align(c)}, c.title))
        )
      ),
      element(
        "tbody",
        {},
        rows.map((row, index) =>
          element(
            "tr",
            {},
            columns.map((c, i) =>
              i === 0
                ? element("th", {scope: "row"}, c.cell(row, index))
                : element("td", {class: align(c)}, c.cell(row, index))
            )
          )
        )
      )
    )
  );
}
