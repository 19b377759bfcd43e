import {describe, expect, test} from "vitest";
import {betaBinomialPrior} from "../../../src/analysis/statistics/betaBinomialPrior.js";
import {funnelLimits} from "../../../src/analysis/statistics/funnelLimits.js";
import {overdispersion} from "../../../src/analysis/statistics/overdispersion.js";
import {posteriorRate} from "../../../src/analysis/statistics/posteriorRate.js";

describe("funnelLimits", () => {
  test("interpolates the exact binomial", () => {
    // n = 2, p = ½, 95 %: r = 0, F = f = ¼, α = 0.9; and r = 2, F = 1, f = ¼, α = 0.1.
    const {low, high} = funnelLimits({n: 2, target: 0.5});
    expect(low).toBe(0);
    expect(high).toBeCloseTo(0.95, 12);
  });
  test("leaves a small commune almost free", () => {
    const {low, high} = funnelLimits({n: 12, target: 0.45});
    // F(2) = .0421, f(2) = .0339 → (2 − (.0421 − .025)/.0339)/12; the high end likewise.
    expect(low).toBeCloseTo(0.124, 3);
    expect(high).toBeCloseTo(0.698, 3);
    expect(funnelLimits({n: 12, target: 0.45}, 0.998).low).toBeLessThan(low);
  });
  test("meets the normal limits for large units", () => {
    const {low, high} = funnelLimits({n: 100000, target: 0.45});
    const half = 1.96 * Math.sqrt((0.45 * 0.55) / 100000);
    expect(low).toBeCloseTo(0.45 - half, 4);
    expect(high).toBeCloseTo(0.45 + half, 4);
  });
});

describe("overdispersion", () => {
  test("is the mean square of z, extremes brought in", () => {
    // Target ½, n = 100: z = (x/100 − ½) ÷ 0.05.
    const units = [40, 45, 50, 55, 60].map((successes) => ({successes, n: 100}));
    const {phi, z, applies} = overdispersion(units, {target: 0.5, trim: 0.25});
    [-2, -1, 0, 1, 2].forEach((score, i) => {
      expect(z[i]).toBeCloseTo(score, 12);
    });
    expect(phi).toBeCloseTo(4 / 5, 12); // −1, −1, 0, 1, 1
    expect(applies).toBe(false);
    const wild = [10, 90, 20, 80, 30].map((successes) => ({successes, n: 100}));
    expect(overdispersion(wild, {target: 0.5}).applies).toBe(true);
  });
});

describe("betaBinomialPrior", () => {
  test("matches moments worked by hand", () => {
    // Four units of 10: between = 10 (.09 + .01 + .01 + .09) = 2; ρ = (2 − ¼ × 3) ÷ (¼ × 27) = 5/27; 27/5 − 1 = 4.4.
    const {a, b} = betaBinomialPrior([2, 4, 6, 8].map((successes) => ({successes, n: 10})));
    expect(a).toBeCloseTo(2.2, 12);
    expect(b).toBeCloseTo(2.2, 12);
  });
  test("draws all to the mean when chance explains the spread", () => {
    const {a, b} = betaBinomialPrior([5, 5, 5].map((successes) => ({successes, n: 10})));
    expect(a + b).toBeCloseTo(1e6, 3);
    expect(() => betaBinomialPrior([{successes: 1, n: 2}])).toThrow(RangeError);
  });
});

test("posteriorRate is the beta of what was seen", () => {
  // Uniform prior, 1 of 2: Beta(2, 2): mean ½, symmetric, P(< .3) = 3 × .09 − 2 × .027 = .216.
  const rate = posteriorRate({successes: 1, n: 2}, {prior: {a: 1, b: 1}, threshold: 0.3});
  expect(rate.mean).toBe(0.5);
  expect(rate.below).toBeCloseTo(0.216, 12);
  expect(rate.low + rate.high).toBeCloseTo(1, 9);
});
