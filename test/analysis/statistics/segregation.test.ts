import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {correctedDissimilarity} from "../../../src/analysis/statistics/correctedDissimilarity.js";
import {dissimilarity} from "../../../src/analysis/statistics/dissimilarity.js";
import {entropy} from "../../../src/analysis/statistics/entropy.js";
import {expectedDissimilarity} from "../../../src/analysis/statistics/expectedDissimilarity.js";
import {millerMadow} from "../../../src/analysis/statistics/millerMadow.js";
import {mutualInformation} from "../../../src/analysis/statistics/mutualInformation.js";
import {theilH} from "../../../src/analysis/statistics/theilH.js";

describe("dissimilarity", () => {
  test("is 0 when shares are even, 1 when groups never meet", () => {
    expect(
      dissimilarity([
        {group: 2, all: 8},
        {group: 3, all: 12}
      ])
    ).toBe(0);
    expect(
      dissimilarity([
        {group: 5, all: 5},
        {group: 0, all: 9}
      ])
    ).toBe(1);
  });
  test("matches a case worked by hand", () => {
    // ½ (|3/4 − 1/6| + |1/4 − 5/6|)
    expect(
      dissimilarity([
        {group: 3, all: 4},
        {group: 1, all: 6}
      ])
    ).toBeCloseTo(7 / 12, 14);
  });
});

describe("expectedDissimilarity", () => {
  test("is exact on a case worked by hand", () => {
    // Two units of 2, group of 2: X = 0, 1, 2 with 1/6, 4/6, 1/6: E|X − 1| = 1/3; (1/3 + 1/3) ÷ (2 × 4 × ¼) = 1/3.
    expect(expectedDissimilarity([2, 2], 2)).toBeCloseTo(1 / 3, 12);
    // Units of 1 and 3, group of 1: E|X − ¼| = 2 × ¼ × ¾ = 3/8, twice, over 2 × 4 × 3/16.
    expect(expectedDissimilarity([1, 3], 1)).toBeCloseTo(0.5, 12);
  });
  test("meets its approximation 1 ÷ √(2πnP(1 − P)) for many like units", () => {
    // 570 quartiers of 21 attributions, a quarter of them in the group.
    const sizes = Array.from({length: 570}, () => 21);
    const expected = expectedDissimilarity(sizes, 2993);
    expect(expected).toBeCloseTo(1 / Math.sqrt(2 * Math.PI * 21 * 0.25 * 0.75), 2);
  });
});

test("correctedDissimilarity is nil under chance and 1 at most", () => {
  expect(correctedDissimilarity(0.2, 0.2)).toBe(0);
  expect(correctedDissimilarity(1, 0.2)).toBe(1);
  expect(correctedDissimilarity(0.6, 0.2)).toBeCloseTo(0.5, 14);
  expect(correctedDissimilarity(0.1, 0.2)).toBeCloseTo(-0.5, 14);
});

describe("information", () => {
  test("of independent units is nil", () => {
    expect(
      mutualInformation([
        [2, 4],
        [3, 6]
      ])
    ).toBeCloseTo(0, 14);
    expect(
      theilH([
        [2, 4],
        [3, 6]
      ])
    ).toBeCloseTo(0, 14);
  });
  test("of units of one group each is the entropy of groups", () => {
    expect(entropy([5, 5])).toBeCloseTo(Math.LN2, 14);
    expect(
      mutualInformation([
        [5, 0],
        [0, 5]
      ])
    ).toBeCloseTo(Math.LN2, 14);
    expect(
      theilH([
        [7, 0, 0],
        [0, 2, 0],
        [0, 0, 4]
      ])
    ).toBeCloseTo(1, 13);
  });
  test("matches a case worked by hand, where 2TM is G²", () => {
    // 3, 1 / 1, 5: G² = 2 Σ O ln(O/E) with E = 1.6, 2.4, 2.4, 3.6.
    const g2 = 2 * (3 * Math.log(3 / 1.6) + Math.log(1 / 2.4) + Math.log(1 / 2.4) + 5 * Math.log(5 / 3.6));
    expect(
      2 *
        10 *
        mutualInformation([
          [3, 1],
          [1, 5]
        ])
    ).toBeCloseTo(g2, 12);
  });
  test("has the bias of its degrees of freedom", () => {
    expect(
      millerMadow([
        [3, 1, 2],
        [1, 5, 2],
        [0, 0, 0]
      ])
    ).toBeCloseTo((2 * 1) / (2 * 14), 14);
  });
  test("stays in [0, 1]", () => {
    const row = fc.array(fc.integer({min: 1, max: 50}), {minLength: 4, maxLength: 4});
    fc.assert(
      fc.property(fc.array(row, {minLength: 2, maxLength: 8}), (table) => {
        expect(theilH(table)).toBeGreaterThanOrEqual(0);
        expect(theilH(table)).toBeLessThanOrEqual(1);
      })
    );
  });
});
