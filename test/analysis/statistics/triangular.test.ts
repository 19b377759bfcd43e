import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {goldenSection} from "../../../src/analysis/statistics/goldenSection.js";
import {triangularCdf} from "../../../src/analysis/statistics/triangularCdf.js";
import {triangularExcess} from "../../../src/analysis/statistics/triangularExcess.js";
import {triangularQuantile} from "../../../src/analysis/statistics/triangularQuantile.js";

const law = {min: 0, mode: 1, max: 4};

describe("the triangular law", () => {
  test("has the areas of its triangle", () => {
    // Height ½: ½ × 1 × ½ = ¼ below the mode; above 2, ½ × 2 × ⅓ = ⅓.
    expect(triangularCdf(1, law)).toBeCloseTo(0.25, 14);
    expect(triangularCdf(2, law)).toBeCloseTo(2 / 3, 14);
    expect(triangularCdf(-1, law)).toBe(0);
    expect(triangularCdf(5, law)).toBe(1);
  });
  test("has a quantile that undoes its distribution", () => {
    expect(triangularQuantile(0.25, law)).toBeCloseTo(1, 14);
    fc.assert(
      fc.property(fc.double({min: 0, max: 1, noNaN: true}), (p) => {
        expect(triangularCdf(triangularQuantile(p, law), law)).toBeCloseTo(p, 10);
      })
    );
  });
  test("may lean on either side, or be a single point", () => {
    expect(triangularCdf(1, {min: 0, mode: 0, max: 2})).toBeCloseTo(0.75, 14);
    expect(triangularCdf(1, {min: 0, mode: 2, max: 2})).toBeCloseTo(0.25, 14);
    expect(triangularCdf(3, {min: 3, mode: 3, max: 3})).toBe(1);
    expect(triangularCdf(2.9, {min: 3, mode: 3, max: 3})).toBe(0);
    expect(triangularQuantile(0.4, {min: 3, mode: 3, max: 3})).toBe(3);
    expect(() => triangularCdf(1, {min: 2, mode: 1, max: 3})).toThrow(RangeError);
  });
});

describe("triangularExcess", () => {
  test("is the mean when the line is positive throughout", () => {
    expect(triangularExcess({intercept: 1, slope: 2}, law)).toBeCloseTo(1 + (2 * 5) / 3, 12);
  });
  test("integrates the part above a threshold", () => {
    // ∫₂⁴ (x − 2)(4 − x)/6 dx = (1/6) × 2³/6 = 2/9.
    expect(triangularExcess({intercept: -2, slope: 1}, law)).toBeCloseTo(2 / 9, 12);
    // ∫₀¹ (1 − x) x/2 dx = 1/12.
    expect(triangularExcess({intercept: 1, slope: -1}, law)).toBeCloseTo(1 / 12, 12);
  });
  test("splits a line into its positive and negative parts", () => {
    fc.assert(
      fc.property(
        fc.double({min: -9, max: 9, noNaN: true}),
        fc.double({min: -3, max: 3, noNaN: true}),
        (a, b) => {
          const up = triangularExcess({intercept: a, slope: b}, law);
          const down = triangularExcess({intercept: -a, slope: -b}, law);
          expect(up - down).toBeCloseTo(a + (b * 5) / 3, 8);
        }
      )
    );
  });
});

describe("goldenSection", () => {
  test("finds the bottom of a parabola, and an edge", () => {
    expect(goldenSection((x) => (x - 0.3) * (x - 0.3), {low: 0, high: 1})).toBeCloseTo(0.3, 7);
    expect(goldenSection((x) => x, {low: 2, high: 5})).toBe(2);
  });
});
