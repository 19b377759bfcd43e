import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {controlledRounding} from "../../../src/core/territoire/controlledRounding.js";

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

describe("controlledRounding", () => {
  it("leaves whole cells and gives halves so that rows and columns both hold", () => {
    const halves = [
      [0.5, 0.5],
      [0.5, 0.5]
    ];
    const rounded = controlledRounding(halves, [1, 1], [1, 1]);
    expect(rounded.map(sum)).toEqual([1, 1]);
    expect([rounded[0][0] + rounded[1][0], rounded[0][1] + rounded[1][1]]).toEqual([1, 1]);
    expect(controlledRounding([[2, 3]], [5], [2, 3])).toEqual([[2, 3]]);
  });

  it("rounds each cell down or up and keeps every margin", () => {
    const table = fc.array(fc.array(fc.integer({min: 0, max: 50}), {minLength: 4, maxLength: 4}), {
      minLength: 4,
      maxLength: 4
    });
    fc.assert(
      fc.property(table, (cells) => {
        // The mean of a table and its reverses has quarters in its cells; four times over, whole margins.
        const n = cells.length;
        const blended = cells.map((row, i) =>
          row.map(
            (_, j) => (cells[i][j] + cells[n - 1 - i][j] + cells[i][3 - j] + cells[n - 1 - i][3 - j]) / 4
          )
        );
        const rows = blended.map((row) => Math.round(sum(row)));
        const columns = [0, 1, 2, 3].map((j) => sum(blended.map((row) => row[j])));
        fc.pre(blended.every((row, i) => sum(row) === rows[i]) && columns.every(Number.isInteger));
        const rounded = controlledRounding(blended, rows, columns);
        expect(rounded.map(sum)).toEqual(rows);
        expect([0, 1, 2, 3].map((j) => sum(rounded.map((row) => row[j])))).toEqual(columns);
        for (const [i, row] of rounded.entries())
          for (const [j, cell] of row.entries()) expect(Math.abs(cell - blended[i][j])).toBeLessThan(1);
      })
    );
  });

  it("refuses margins whose sums differ", () => {
    expect(() => controlledRounding([[1, 1]], [2], [1, 2])).toThrow("same sum");
  });
});
