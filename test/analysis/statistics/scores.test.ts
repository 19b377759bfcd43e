import {describe, expect, test} from "vitest";
import {binomialEvidence} from "../../../src/analysis/statistics/binomialEvidence.js";
import {crps} from "../../../src/analysis/statistics/crps.js";
import {cusum} from "../../../src/analysis/statistics/cusum.js";
import {ewma} from "../../../src/analysis/statistics/ewma.js";
import {intervalScore} from "../../../src/analysis/statistics/intervalScore.js";
import {randomisedPit} from "../../../src/analysis/statistics/randomisedPit.js";

describe("crps", () => {
  test("is the distance for a single member", () => {
    expect(crps([3], 5)).toBe(2);
  });
  test("takes off half the spread", () => {
    // Mean distance ½; pairs 0, 1, 1, 0: ½ × 2/4; fair: ½ × 2/2.
    expect(crps([0, 1], 0.5)).toBeCloseTo(0.25, 14);
    expect(crps([0, 1], 0.5, {fair: true})).toBeCloseTo(0, 14);
    // 1, 2, 6 against 3: (2 + 1 + 3)/3 − ½ × 2(1 + 5 + 4)/9.
    expect(crps([6, 1, 2], 3)).toBeCloseTo(2 - 10 / 9, 14);
    expect(() => crps([1], 1, {fair: true})).toThrow(RangeError);
  });
});

test("randomisedPit spreads ties evenly", () => {
  expect(randomisedPit([1, 2, 2, 4], 2, 0)).toBe(0.25);
  expect(randomisedPit([1, 2, 2, 4], 2, 0.5)).toBe(0.5);
  expect(randomisedPit([1, 2, 2, 4], 9, 0.3)).toBe(1);
});

test("intervalScore adds a miss to the width", () => {
  expect(intervalScore({low: 1, high: 3}, {observed: 2, alpha: 0.1})).toBe(2);
  expect(intervalScore({low: 1, high: 3}, {observed: 5, alpha: 0.1})).toBeCloseTo(42, 12);
  expect(intervalScore({low: 1, high: 3}, {observed: 0, alpha: 0.5})).toBeCloseTo(6, 12);
});

test("cusum adds evidence and never falls below nothing", () => {
  // A success is worth ln ½, a failure ln 1.5 (Page 1954, log-likelihood ratios).
  const rates = {inControl: 0.5, outOfControl: 0.25};
  const periods = [
    {successes: 0, n: 2},
    {successes: 1, n: 2},
    {successes: 5, n: 5}
  ];
  const path = cusum(periods.map((period) => binomialEvidence(period, rates)));
  expect(path[0]).toBeCloseTo(2 * Math.log(1.5), 13);
  expect(path[1]).toBeCloseTo(3 * Math.log(1.5) + Math.log(0.5), 13);
  expect(path[2]).toBe(0);
  expect(() => binomialEvidence({successes: 0, n: 0}, {...rates, inControl: 0})).toThrow(RangeError);
});

test("ewma forgets the past by four fifths a period", () => {
  const path = ewma([10, 10], {start: 0});
  expect(path[0]).toBeCloseTo(2, 14);
  expect(path[1]).toBeCloseTo(3.6, 14);
  expect(() => ewma([], {weight: 0, start: 0})).toThrow(RangeError);
});
