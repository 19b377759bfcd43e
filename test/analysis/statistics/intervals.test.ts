import {describe, expect, test} from "vitest";
import {clopperPearsonInterval} from "../../../src/analysis/statistics/clopperPearsonInterval.js";
import {wilsonInterval} from "../../../src/analysis/statistics/wilsonInterval.js";

// Newcombe, Statistics in Medicine 17 (1998), table I, methods 3 (Wilson) and 5 (Clopper-Pearson).
describe.each([
  [81, 263, [0.2553, 0.3662], [0.2527, 0.3676]],
  [15, 148, [0.0624, 0.1605], [0.0578, 0.1617]],
  [0, 20, [0, 0.1611], [0, 0.1684]],
  [1, 29, [0.0061, 0.1718], [0.0009, 0.1776]]
])("%i of %i", (successes, n, wilson, exact) => {
  test("has Wilson's interval", () => {
    const {low, high} = wilsonInterval({successes, n});
    expect(low).toBeCloseTo(wilson[0], 4);
    expect(high).toBeCloseTo(wilson[1], 4);
  });
  test("has Clopper and Pearson's interval", () => {
    const {low, high} = clopperPearsonInterval({successes, n});
    expect(low).toBeCloseTo(exact[0], 4);
    expect(high).toBeCloseTo(exact[1], 4);
  });
});

test("intervals refuse impossible counts", () => {
  expect(() => wilsonInterval({successes: 3, n: 2})).toThrow("3 of 2");
  expect(() => clopperPearsonInterval({successes: 0, n: 0})).toThrow(RangeError);
  expect(clopperPearsonInterval({successes: 5, n: 5}).high).toBe(1);
});
