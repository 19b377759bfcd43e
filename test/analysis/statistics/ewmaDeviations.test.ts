import {expect, test} from "vitest";
import {ewmaDeviations} from "../../../src/analysis/statistics/ewmaDeviations.js";

test("the deviation of a moving average adds the variances of what it has seen, weighted", () => {
  // Half-years of 100 then 400 at a rate of one half: variances 0.0025 and 0.000625.
  const [first, second] = ewmaDeviations([0.0025, 0.000625], {weight: 0.2});
  expect(first).toBeCloseTo(0.01, 12);
  expect(second).toBeCloseTo(Math.sqrt(0.64 * 0.0001 + 0.04 * 0.000625), 12);
});

test("goes to its textbook limit where sizes are equal: √(λ ÷ (2 − λ))", () => {
  const long = ewmaDeviations(new Array(100).fill(1), {weight: 0.2});
  expect(long[99]).toBeCloseTo(1 / 3, 9);
  expect(() => ewmaDeviations([1], {weight: 0})).toThrow(RangeError);
});
