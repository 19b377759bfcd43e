import {expect, test} from "vitest";
import {pairedPValue} from "../../../src/analysis/comparer/pairedPValue.js";

test("two pairs that agree to the last ménage are two heads in a row, not a proof", () => {
  // Sign test: 2 × ½ⁿ. A commune that goes from one attribution in four to four in four, twice.
  expect(pairedPValue({mean: 75, se: 0, n: 2})).toBe(0.5);
  expect(pairedPValue({mean: -20, se: 0, n: 3})).toBe(0.25);
  expect(pairedPValue({mean: 20, se: 0, n: 8})).toBeCloseTo(0.0078125, 12);
  // The same share through sums that binary rounds differently.
  expect(pairedPValue({mean: 0.3, se: 1e-17, n: 2})).toBe(0.5);
});

test("few pairs have Student's heavy tails", () => {
  // t(1, 0.975) = 12.706, t(7, 0.995) = 3.4995 (tables).
  expect(pairedPValue({mean: 12.7062047, se: 1, n: 2})).toBeCloseTo(0.05, 8);
  expect(pairedPValue({mean: -3.4994833, se: 1, n: 8})).toBeCloseTo(0.01, 8);
});

test("a p-value is small, never nothing", () => {
  expect(pairedPValue({mean: 1e4, se: 1, n: 40})).toBeGreaterThan(0);
  expect(pairedPValue({mean: 1e4, se: 1, n: 40})).toBeLessThan(1e-50);
});

test("no difference, or a single pair, tells nothing", () => {
  expect(pairedPValue({mean: 0, se: 1, n: 8})).toBe(1);
  expect(pairedPValue({mean: 5, se: Number.NaN, n: 1})).toBe(1);
});
