import {describe, expect, test} from "vitest";
import {Anderson} from "../../../src/core/numbers/anderson.js";

describe("Anderson", () => {
  test("its first step is the plain one, no longer than allowed", () => {
    const search = new Anderson({depth: 2, longest: 0.5});
    expect([...search.next(Float64Array.of(1, 1), Float64Array.of(0.2, 3))]).toEqual([1.2, 1.5]);
  });

  test("solves a slow linear fixed point in a few steps: plain ones would leave a tenth of it", () => {
    // Residual b − A·x, with A = diag(0.1, 0.3): the solution is b ÷ diag.
    const search = new Anderson({depth: 3, longest: 100});
    let x: Float64Array = Float64Array.of(0, 0);
    for (let pass = 0; pass < 12; pass++)
      x = search.next(x, Float64Array.of(1 - 0.1 * x[0], 0.6 - 0.3 * x[1]));
    expect(Math.abs(x[0] - 10)).toBeLessThan(0.1);
    expect(Math.abs(x[1] - 2)).toBeLessThan(0.02);
    expect(10 * 0.9 ** 12).toBeGreaterThan(2);
  });
});
