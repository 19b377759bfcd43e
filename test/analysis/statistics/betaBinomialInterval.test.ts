import {expect, test} from "vitest";
import {betaBinomialInterval} from "../../../src/analysis/statistics/betaBinomialInterval.js";

test("under an even law of rates every count is as likely: (k + 1) ÷ (n + 1) below k", () => {
  // 0 to 99 of 99 trials, one in a hundred each: less than 5 % is below 4, as little above 95.
  expect(betaBinomialInterval({a: 1, b: 1}, 99, 0.9)).toEqual({low: 5 / 99, high: 94 / 99});
});

test("a known rate gives the binomial law", () => {
  // Ten fair coins: P(X ≤ 1) = 11 ÷ 1024 ≤ 5 %, P(X ≤ 2) = 56 ÷ 1024 > 5 %.
  const {low, high} = betaBinomialInterval({a: 1e9, b: 1e9}, 10, 0.9);
  expect([low, high]).toEqual([0.2, 0.8]);
});

test("no share of nothing", () => {
  expect(() => betaBinomialInterval({a: 1, b: 1}, 0)).toThrow(RangeError);
});
