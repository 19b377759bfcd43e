import {describe, expect, test} from "vitest";
import {normalQuantile} from "../../../../src/analysis/statistics/normalQuantile.js";
import {quantile} from "../../../../src/analysis/statistics/quantile.js";
import {contraction} from "../../../../src/analysis/statistics/worlds/contraction.js";
import {reweight} from "../../../../src/analysis/statistics/worlds/reweight.js";
import {sobolPoints} from "../../../../src/analysis/statistics/worlds/sobolPoints.js";
import {weightedQuantile} from "../../../../src/analysis/statistics/worlds/weightedQuantile.js";
import {weightedMean} from "../../../helpers/weightedMean.js";

test("contraction: learnt from a tenth on", () => {
  expect(contraction(2, 1)).toEqual({contraction: 0.5, learnt: true});
  expect(contraction(1, 0.95).learnt).toBe(false);
  expect(contraction(1, 1.2).contraction).toBeCloseTo(-0.2, 12);
  expect(() => contraction(0, 1)).toThrow(RangeError);
});

describe("reweighting", () => {
  test("by hand: likelihoods 1, 1, 2 and an excluded world", () => {
    const {weights, effectiveSize} = reweight([-1000, -1000, -1000 + Math.LN2, Number.NEGATIVE_INFINITY]);
    [0.25, 0.25, 0.5, 0].forEach((expected, i) => {
      expect(weights[i]).toBeCloseTo(expected, 12);
    });
    expect(effectiveSize).toBeCloseTo(1 / 0.375, 10);
    expect(weightedMean([4, 8, 10, Number.NaN], weights)).toBeCloseTo(8, 10);
    expect(reweight([Number.NEGATIVE_INFINITY]).effectiveSize).toBe(0);
    expect(() => reweight([])).toThrow(RangeError);
    expect(() => reweight([0, Number.NaN])).toThrow(RangeError);
  });

  test("weighted quantiles are type 7 under equal weights, and blind to worlds without weight", () => {
    const values = [3, 1, 4, 1.5, 9, 2.6];
    for (const p of [0, 0.05, 0.3, 0.5, 0.95, 1]) {
      expect(weightedQuantile(values, new Array(6).fill(0.7), p)).toBeCloseTo(quantile(values, p), 12);
      const withGhost = weightedQuantile([...values, 100], [...new Array(6).fill(1), 0], p);
      expect(withGhost).toBeCloseTo(quantile(values, p), 12);
    }
    expect(weightedQuantile([1, 2, 3], [0, 1, 0], 0.05)).toBe(2);
    // Weights 1, 1, 2 over 4, 8, 10: n* = 16 ÷ 6 = 8/3, window from 5/16 to 11/16, 3/16 of it on 8 and 3/16 on 10.
    expect(weightedQuantile([4, 8, 10], [1, 1, 2], 0.5)).toBeCloseTo(9, 12);
    expect(weightedQuantile([], [], 0.5)).toBeNaN();
  });

  test("gives the posterior of a linear-Gaussian toy", () => {
    // θ ~ N(0, 1), y = θ + N(0, 0.5²) observed at 1: posterior N(0.8, 0.2).
    const thetas = sobolPoints("posterior", 4096, 1).map(([u]) => normalQuantile(u));
    const {weights, effectiveSize} = reweight(thetas.map((theta) => -2 * (1 - theta) * (1 - theta)));
    const mean = weightedMean(thetas, weights);
    expect(mean).toBeCloseTo(0.8, 3);
    expect(
      weightedMean(
        thetas.map((theta) => (theta - mean) ** 2),
        weights
      )
    ).toBeCloseTo(0.2, 3);
    for (const [p, z] of [
      [0.05, -1.6448536],
      [0.5, 0],
      [0.95, 1.6448536]
    ])
      expect(weightedQuantile(thetas, weights, p)).toBeCloseTo(0.8 + z * Math.sqrt(0.2), 2);
    // n (E w)² ÷ E w²: w is a Gaussian kernel of variance s² = 0.25, w² one of 0.125.
    const meanKernel = (variance: number) =>
      Math.sqrt(variance / (1 + variance)) * Math.exp(-1 / (2 * (1 + variance)));
    expect(effectiveSize / 4096).toBeCloseTo(meanKernel(0.25) ** 2 / meanKernel(0.125), 3);
  });
});
