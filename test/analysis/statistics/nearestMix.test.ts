import {expect, test} from "vitest";
import {nearestMix} from "../../../src/analysis/statistics/nearestMix.js";

test("a reference that lies between two profiles is reached", () => {
  expect(
    nearestMix(
      [
        [0.7, 0.3],
        [0.3, 0.7]
      ],
      [0.5, 0.5]
    )
  ).toBeCloseTo(0, 12);
});

test("one profile is as near as it is", () => {
  expect(nearestMix([[0.6, 0.3, 0.1]], [0.3, 0.3, 0.4])).toBeCloseTo(0.3, 12);
});

test("a bracket above its reference in every profile leaves a gap, balanced against another", () => {
  // Weights w and 1 − w: 0.15 + 0.1w above on the first bracket, 0.1 − 0.2w below on the second, 0.05 + 0.3w below on the
  // third. The largest is never under 0.15, which w = 0 gives.
  expect(
    nearestMix(
      [
        [0.5, 0.4, 0.1],
        [0.4, 0.2, 0.4]
      ],
      [0.25, 0.3, 0.45]
    )
  ).toBeCloseTo(0.15, 12);
});

test("the profiles of article 5.2 come no nearer than 4.6 points to four quarters", () => {
  // On a mix of the first and the last, très modestes are 0.1 − 0.17w short and modestes 0.03 + 0.05w over: equal at
  // w = 7/22, where both are 0.03 + 0.35/22.
  expect(
    nearestMix(
      [
        [0.32, 0.33, 0.19, 0.16],
        [0.21, 0.32, 0.22, 0.25],
        [0.15, 0.28, 0.22, 0.35]
      ],
      [0.25, 0.25, 0.25, 0.25]
    )
  ).toBeCloseTo(0.03 + 0.35 / 22, 12);
});

test("profiles of another length are refused", () => {
  expect(() => nearestMix([[1]], [0.5, 0.5])).toThrow(RangeError);
});
