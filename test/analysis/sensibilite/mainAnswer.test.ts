import {describe, expect, test} from "vitest";
import {
  type MainAnswer,
  pairedDifference,
  refittedDifference
} from "../../../src/analysis/sensibilite/mainAnswer.js";

const answer = (gap: number): MainAnswer => ({
  ...{fragileUnder60: 49 + gap, fragileEffect: -16, modestesEffect: 10 * gap},
  gap
});
const answers = (...gaps: readonly number[]) => gaps.map(answer);

describe("an end on the fit of the centre", () => {
  test("differs replicate by replicate", () => {
    // 1 and 3 more: 2, s.e. √2/√2 = 1. Of ménages, ten times as much.
    const {difference, error} = pairedDifference(answers(1, 5), answers(0, 2));
    expect([difference.gap, error.gap]).toEqual([2, expect.closeTo(1, 12)]);
    expect([difference.modestesEffect, error.modestesEffect]).toEqual([20, expect.closeTo(10, 12)]);
  });

  test("equal to the centre, differs by exactly nothing", () => {
    const {difference, error} = pairedDifference(answers(0.1, 0.7, 0.2), answers(0.1, 0.7, 0.2));
    expect(Object.values(difference)).toEqual([0, 0, 0, 0]);
    expect(Object.values(error)).toEqual([0, 0, 0, 0]);
  });
});

describe("an end on a fit of its own", () => {
  test("is held against the mean of the centre's fits, not the one that chance made worst", () => {
    // Fits of the centre at −2, 0, 1 and 1: their mean is 0, their standard deviation √2. An end at 0.5 is 0.5 away; against
    // the first alone it would be 2.5, and so would every end. Error √2 × √(1 + ¼).
    const refits = [answers(-3, -1), answers(0, 0), answers(1, 1), answers(0, 2)];
    const {difference, error} = refittedDifference(answers(0, 1), refits);
    expect(difference.gap).toBeCloseTo(0.5, 12);
    expect(error.gap).toBeCloseTo(Math.sqrt(2) * Math.sqrt(1.25), 12);
  });

  test("equal to the centre, where chance makes no difference, differs by exactly nothing", () => {
    const {difference, error} = refittedDifference(answers(2, 4), [answers(2, 4), answers(4, 2)]);
    expect(Object.values(difference)).toEqual([0, 0, 0, 0]);
    expect(error.gap).toBe(0);
  });
});
