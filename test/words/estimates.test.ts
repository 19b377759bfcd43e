import {expect, test} from "vitest";
import {formatEstimate, formatMean, isKnown} from "../../src/words/estimates.js";
import {formatNumber} from "../../src/words/numbers.js";

const estimate = (mean: number, se: number, half = 2 * se) => ({
  mean,
  se,
  q05: mean - half,
  q95: mean + half
});

test("a share shows no digit finer than the half-width of its interval at 95 %", () => {
  // 1.96 × 0.1 point = 0.196: tenths are known; 1.96 × 1 point = 1.96: only points are; 1.96 × 6 = 11.8: only tens.
  expect(formatMean(estimate(0.6534, 0.001), "share")).toBe("65,3\u00a0%");
  expect(formatMean(estimate(0.6534, 0.01), "share")).toBe("65\u00a0%");
  expect(formatMean(estimate(0.6534, 0.06), "share")).toBe("70\u00a0%");
});

test("a count is rounded to the tens that its error leaves, thousands apart", () => {
  expect(formatMean(estimate(12_034, 12), "count")).toBe("12\u202f030");
  expect(formatMean(estimate(12_034, 0.1), "count")).toBe("12\u202f034");
});

test("without any error, the finest digit of the kind is shown and no more", () => {
  expect(formatMean(estimate(0.65, 0), "share")).toBe("65,0\u00a0%");
  expect(formatMean(estimate(17.25, 0), "months")).toBe("17,3\u00a0mois");
});

test("an interval follows its mean, with the same last digit", () => {
  expect(formatEstimate(estimate(0.653, 0.002, 0.011), "share")).toBe("65,3\u00a0% [64,2\u00a0;\u00a066,4]");
});

test("differences carry their sign, and zero none", () => {
  expect(formatEstimate(estimate(-516, 20, 40), "count", {sign: true})).toBe(
    "\u2212520 [\u2212560\u00a0;\u00a0\u2212480]"
  );
  expect(formatEstimate(estimate(2, 30, 60), "count", {sign: true})).toBe("0 [\u221260\u00a0;\u00a0+60]");
});

test("a share over no attribution is undefined, not zero", () => {
  const nothing = JSON.parse('{"mean": null, "se": null, "q05": null, "q95": null}');
  expect(isKnown(nothing)).toBe(false);
  expect(formatMean(nothing, "share")).toBe("non défini");
});

test("a negative number that rounds to zero has no sign", () => {
  expect(formatNumber(-0.001, 1)).toBe("0,0");
  expect(formatNumber(-1.5, 1)).toBe("\u22121,5");
});
