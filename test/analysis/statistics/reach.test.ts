import {describe, expect, test} from "vitest";
import {halfLife} from "../../../src/analysis/statistics/halfLife.js";
import {minimalCandidates} from "../../../src/analysis/statistics/minimalCandidates.js";
import {reachableProfile} from "../../../src/analysis/statistics/reachableProfile.js";
import {stockGap} from "../../../src/analysis/statistics/stockGap.js";

const pool = [0.42, 0.3, 0.2, 0.08];
const even = [0.25, 0.25, 0.25, 0.25];

describe("reachableProfile", () => {
  test("names the bracket that a quarter cannot be drawn from", () => {
    const reach = reachableProfile(even, {pool, n: 3});
    expect(reach.reachable).toBe(false);
    expect(reach.tightest).toEqual([3]);
    expect(reach.ceiling).toBeCloseTo(1 - 0.92 * 0.92 * 0.92, 12); // 22.1 %
  });
  test("needs a fourth candidate", () => {
    expect(minimalCandidates(even, {pool})).toBe(4);
    // 1 − 0.92⁴.
    expect(reachableProfile(even, {pool, n: 4}).ceiling).toBeCloseTo(0.2836, 4);
    expect(minimalCandidates(pool, {pool})).toBe(1);
    expect(minimalCandidates([0, 0, 0, 1], {pool: [0.5, 0.5, 0, 0], max: 50})).toBeUndefined();
  });
});

describe("the stock", () => {
  const rate = 12000 / 119469;
  test("has a half-life of six years and a half", () => {
    expect(halfLife(rate)).toBeCloseTo(6.55, 2);
    expect(halfLife(0.5)).toBeCloseTo(1, 13);
  });
  test("closes at best 47 % of its gap in six years, 41 % when the first year is a test", () => {
    expect(1 - stockGap(rate, [1, 1, 1, 1, 1, 1])[5]).toBeCloseTo(0.47, 3);
    expect(1 - stockGap(rate, [0, 1, 1, 1, 1, 1])[5]).toBeCloseTo(0.411, 3);
    expect(stockGap(rate, [0, 0])).toEqual([1, 1]);
  });
});
