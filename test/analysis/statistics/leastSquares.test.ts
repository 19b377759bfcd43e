import {describe, expect, test} from "vitest";
import {leastSquares, solvePositive} from "../../../src/analysis/statistics/leastSquares.js";

describe("a positive system", () => {
  test("is solved by hand", () => {
    // 4x + 2y = 8 and 2x + 3y = 8: x = 1, y = 2.
    const [x, y] = solvePositive(
      [
        [4, 2],
        [2, 3]
      ],
      [8, 8]
    );
    expect(x).toBeCloseTo(1, 12);
    expect(y).toBeCloseTo(2, 12);
  });

  test.each([1e-12, 1e-7, 1, 1e9])("is as positive when its unit is multiplied by %s", (unit) => {
    const scaled = [
      [4, 2],
      [2, 3]
    ].map((row) => row.map((value) => value * unit));
    const [x, y] = solvePositive(scaled, [8 * unit, 8 * unit]);
    expect(x).toBeCloseTo(1, 12);
    expect(y).toBeCloseTo(2, 12);
  });

  test.each([1e-7, 1, 1e9])("whose columns say the same is refused in any unit (%s)", (unit) => {
    const collinear = [
      [1, 2],
      [2, 4]
    ].map((row) => row.map((value) => value * unit));
    expect(() => solvePositive(collinear, [1, 2])).toThrow("not positive");
  });

  test("with a null column is refused", () => {
    expect(() =>
      solvePositive(
        [
          [0, 0],
          [0, 1]
        ],
        [0, 1]
      )
    ).toThrow("not positive");
  });
});

test("a fit on rows of tiny weight is the same line", () => {
  // y = 1 + 2x, rows weighted by 6e-7 as when the variance weighed by is of 1.5 million.
  const weight = Math.sqrt(6e-7);
  const rows = [0, 1, 2, 3].map((x) => [weight, weight * x]);
  const {coefficients} = leastSquares(
    rows,
    [1, 3, 5, 7].map((y) => weight * y)
  );
  expect(coefficients[0]).toBeCloseTo(1, 9);
  expect(coefficients[1]).toBeCloseTo(2, 9);
});
