import {describe, expect, test} from "vitest";
import {choiceWeights} from "../../../src/core/numbers/choiceWeights.js";

describe("choiceWeights", () => {
  test("recovers weights worked by hand", () => {
    // Pool (¾, ¼), weights (1, 3), two candidates: the second bracket gets 11/32 (see choiceShares).
    const {weights, converged} = choiceWeights([21 / 32, 11 / 32], {pool: [0.75, 0.25], n: 2});
    expect(converged).toBe(true);
    expect(weights[1] / weights[0]).toBeCloseTo(3, 7);
  });
  test("reaches a profile of four brackets with three candidates", () => {
    const target = [0.32, 0.33, 0.19, 0.16];
    const {shares, error, converged} = choiceWeights(target, {pool: [0.35, 0.3, 0.2, 0.15], n: 3});
    expect(converged).toBe(true);
    expect(error).toBeLessThanOrEqual(1e-10);
    expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
  });
  test("says so when the target is out of reach", () => {
    // With 8 % of the pool and three candidates, no rule exceeds 1 − 0.92³ = 22.1 %.
    const {converged, shares} = choiceWeights([0.25, 0.25, 0.25, 0.25], {
      pool: [0.42, 0.3, 0.2, 0.08],
      n: 3,
      maxIterations: 2000
    });
    expect(converged).toBe(false);
    expect(shares[3]).toBeLessThan(0.2214);
    expect(shares[3]).toBeGreaterThan(0.22);
  });
  test("leaves an unwanted bracket without weight", () => {
    const {weights} = choiceWeights([0.6, 0.4, 0], {pool: [0.5, 0.5, 0], n: 3});
    expect(weights[2]).toBe(0);
  });
  test("refuses shares that are not shares", () => {
    expect(() => choiceWeights([1], {pool: [0.5, 0.5], n: 2})).toThrow(RangeError);
    expect(() => choiceWeights([-1, 2], {pool: [0.5, 0.5], n: 2})).toThrow(RangeError);
  });
});
