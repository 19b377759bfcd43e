import {describe, expect, it} from "vitest";
import {fitTable} from "../../../src/core/territoire/fitTable.js";

describe("fitTable", () => {
  it("gives the product of the margins from a table of ones", () => {
    const ones = [
      [1, 1],
      [1, 1]
    ];
    const fitted = fitTable(ones, [30, 70], [40, 60]);
    expect(fitted.flat().map((cell) => Math.round(cell * 1e6) / 1e6)).toEqual([12, 18, 28, 42]);
  });

  it("keeps the odds ratio of the table", () => {
    const [[a, b], [c, d]] = fitTable(
      [
        [4, 1],
        [2, 3]
      ],
      [50, 50],
      [50, 50]
    );
    expect((a * d) / (b * c)).toBeCloseTo(6, 6);
  });

  it("stops when an empty column is asked for logements", () => {
    expect(() => fitTable([[1, 0]], [2], [1, 1])).toThrow("column 1 is empty");
  });
});
