import {describe, expect, test} from "vitest";
import {mean} from "../../../src/analysis/statistics/mean.js";
import {pairedInterval} from "../../../src/analysis/statistics/pairedInterval.js";
import {quantile, quantileSorted} from "../../../src/analysis/statistics/quantile.js";
import {replicatesForMean} from "../../../src/analysis/statistics/replicatesForMean.js";
import {sampleSizeForRate} from "../../../src/analysis/statistics/sampleSizeForRate.js";
import {standardDeviation} from "../../../src/analysis/statistics/standardDeviation.js";
import {standardError} from "../../../src/analysis/statistics/standardError.js";

test("mean, deviation and error of a sample worked by hand", () => {
  const sample = [2, 4, 4, 4, 5, 5, 7, 9]; // mean 5, squares 32
  expect(mean(sample)).toBe(5);
  expect(standardDeviation(sample)).toBeCloseTo(Math.sqrt(32 / 7), 14);
  expect(standardError(sample)).toBeCloseTo(Math.sqrt(32 / 56), 14);
  expect(standardDeviation([3])).toBeNaN();
});

test("quantile is of type 7, as in R", () => {
  // R: quantile(1:10, c(.05, .25, .5, .95))
  const ten = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1];
  expect(quantile(ten, 0.05)).toBeCloseTo(1.45, 13);
  expect(quantile(ten, 0.25)).toBeCloseTo(3.25, 13);
  expect(quantile(ten, 0.5)).toBe(5.5);
  expect(quantileSorted([1, 2, 3], 1)).toBe(3);
  expect(quantile([], 0.5)).toBeNaN();
  expect(() => quantile([1], 2)).toThrow(RangeError);
});

describe("pairedInterval", () => {
  test("works on differences alone", () => {
    // Differences 1, 2, 3: mean 2, error 1/√3, t(2) = 4.302653.
    const {mean: middle, low, high} = pairedInterval({before: [10, 20, 30], after: [11, 22, 33]});
    expect(middle).toBe(2);
    expect(high - middle).toBeCloseTo(4.302652729911275 / Math.sqrt(3), 9);
    expect(low).toBeCloseTo(2 - 4.302652729911275 / Math.sqrt(3), 9);
  });
  test("has no ends for a single pair", () => {
    expect(pairedInterval({before: [1], after: [4]})).toMatchObject({
      mean: 3,
      low: Number.NaN,
      high: Number.NaN
    });
    expect(() => pairedInterval({before: [1], after: []})).toThrow(RangeError);
  });
});

describe("sizes", () => {
  test("replicates for a mean", () => {
    // t₂₀₁ × 1.8 ÷ √202 = 0.2497, and 0.2503 with 201.
    expect(replicatesForMean({deviation: 1.8, half: 0.25})).toBe(202);
    expect(replicatesForMean({deviation: 0, half: 0.25})).toBe(2);
  });
  test("telling 35 % from 45 % takes a hundred and fifty attributions", () => {
    // scipy 1.17 (binom.ppf, binom.cdf): power first reaches 80 % at 150 and keeps it from 165.
    expect(sampleSizeForRate({target: 0.45, actual: 0.35})).toEqual({smallest: 150, lasting: 165});
    expect(() => sampleSizeForRate({target: 0.3, actual: 0.35})).toThrow(RangeError);
  });
});
