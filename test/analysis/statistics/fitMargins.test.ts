import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {fitMargins} from "../../../src/analysis/statistics/fitMargins.js";
import {integerise} from "../../../src/analysis/statistics/integerise.js";

const rows = {name: "rows", dimensions: [0], totals: [60, 40]};
const columns = {name: "columns", dimensions: [1], totals: [50, 50]};

describe("fitMargins", () => {
  test("gives the product of margins from an even seed", () => {
    const fitted = fitMargins({shape: [2, 2], cells: [1, 1, 1, 1]}, [rows, columns]);
    expect(fitted.converged).toBe(true);
    fitted.cells.forEach((cell, i) => {
      expect(cell).toBeCloseTo([30, 30, 20, 20][i], 9);
    });
  });
  test("keeps the seed's odds ratio", () => {
    // Margins ½ and odds ratio 9: the diagonal holds √9 ÷ (1 + √9) of each row.
    const {cells} = fitMargins({shape: [2, 2], cells: [9, 1, 1, 1]}, [
      {name: "a", dimensions: [0], totals: [50, 50]},
      {name: "b", dimensions: [1], totals: [50, 50]}
    ]);
    expect(cells[0]).toBeCloseTo(37.5, 6);
    expect((cells[0] * cells[3]) / (cells[1] * cells[2])).toBeCloseTo(9, 6);
  });
  test("meets margins of two dimensions in a table of three", () => {
    const fitted = fitMargins({shape: [2, 2, 2], cells: [1, 2, 3, 4, 5, 6, 7, 8]}, [
      {name: "first two", dimensions: [0, 1], totals: [10, 20, 30, 40]},
      {name: "last", dimensions: [2], totals: [45, 55]}
    ]);
    expect(fitted.converged).toBe(true);
    expect(fitted.cells[0] + fitted.cells[1]).toBeCloseTo(10, 6);
    expect(fitted.cells[0] + fitted.cells[2] + fitted.cells[4] + fitted.cells[6]).toBeCloseTo(45, 6);
  });
  test("names the margins that disagree, and by how much", () => {
    const off = {...columns, totals: [50, 53]};
    expect(() => fitMargins({shape: [2, 2], cells: [1, 1, 1, 1]}, [rows, off])).toThrow(
      "margins disagree: rows sums to 100, columns sums to 103, 3 away"
    );
  });
  test("keeps empty cells empty, and refuses a total that only they could meet", () => {
    const fitted = fitMargins({shape: [2, 2], cells: [1, 0, 1, 1]}, [rows, {...columns, totals: [70, 30]}]);
    expect(fitted.cells[1]).toBe(0);
    expect(fitted.cells[0]).toBeCloseTo(60, 6);
    expect(() => fitMargins({shape: [2, 2], cells: [1, 1, 0, 0]}, [rows, columns])).toThrow(
      "margin rows asks 40"
    );
  });
  test("says when margins that agree in sum cannot be met together", () => {
    // The first row can only feed the first column: 60 into 50.
    const fitted = fitMargins({shape: [2, 2], cells: [1, 0, 1, 1]}, [rows, columns], {maxIterations: 200});
    expect(fitted.converged).toBe(false);
    expect(fitted.error).toBeGreaterThan(1);
  });
});

describe("integerise", () => {
  test("keeps both margins of a two-way table", () => {
    const total = fc.integer({min: 0, max: 60});
    fc.assert(
      fc.property(fc.array(total, {minLength: 6, maxLength: 6}), (cells) => {
        fc.pre(cells.some((cell) => cell > 0));
        // Margins from a whole table; the fitted table is the product of margins.
        const margins = [
          {
            name: "rows",
            dimensions: [0],
            totals: [cells[0] + cells[1] + cells[2], cells[3] + cells[4] + cells[5]]
          },
          {
            name: "columns",
            dimensions: [1],
            totals: [cells[0] + cells[3], cells[1] + cells[4], cells[2] + cells[5]]
          }
        ];
        const whole = integerise(fitMargins({shape: [2, 3], cells: [1, 1, 1, 1, 1, 1]}, margins), margins);
        expect(whole.error).toBe(0);
        for (const cell of whole.cells) expect(Number.isInteger(cell) && cell >= 0).toBe(true);
      })
    );
  });
  test("leaves empty cells empty", () => {
    const margins = [rows, {...columns, totals: [70, 30]}];
    expect(integerise({shape: [2, 2], cells: [60, 0, 10.4, 29.6]}, margins)).toEqual({
      shape: [2, 2],
      cells: [60, 0, 10, 30],
      error: 0
    });
  });
});
