import {describe, expect, test} from "vitest";
import {plaiStationary, plaiVolumeAt} from "../../../src/analysis/plai/plaiReadings.js";

const terms = {currentRate: 0.2, reconstitutionShare: 0.6, lower: 0.25, upper: 0.3};

describe("plaiStationary", () => {
  // (400 + 0.6 R) ÷ (2 000 + R): 635/2 391.67, 760/2 600, 601.43/2 335.71, 708.57/2 514.29.
  test.each([
    [2350, 6, 0.266],
    [3600, 6, 0.292],
    [2350, 7, 0.257],
    [3600, 7, 0.282]
  ])("gives the band of the convention: %i demolitions over %i years", (demolitions, years, rate) => {
    const stationary = plaiStationary({production: 2000, reconstitution: demolitions / years}, terms);
    expect(Math.round(stationary.rate * 1000) / 1000).toBe(rate);
    expect(stationary.bound).toBe("none");
    expect(stationary.unbounded).toBe(stationary.rate);
  });
  test("is held by the band outside it", () => {
    expect(plaiStationary({production: 2000, reconstitution: 0}, terms)).toEqual({
      rate: 0.25,
      bound: "lower",
      unbounded: 0.2
    });
    const high = plaiStationary({production: 2000, reconstitution: 1000}, terms);
    expect(high).toMatchObject({rate: 0.3, bound: "upper"});
    expect(high.unbounded).toBeCloseTo(1 / 3, 12);
  });
});

describe("plaiVolumeAt", () => {
  test("gives the volumes at which the bounds bind", () => {
    // 2 000 × 0.05 ÷ 0.35 and 2 000 × 0.10 ÷ 0.30.
    expect(plaiVolumeAt(0.25, {production: 2000, ...terms})).toBeCloseTo(285.714285714, 8);
    expect(plaiVolumeAt(0.3, {production: 2000, ...terms})).toBeCloseTo(666.666666667, 8);
  });
  test("is nil at the current rate and infinite at the share of the reconstitution", () => {
    expect(plaiVolumeAt(0.2, {production: 2000, ...terms})).toBe(0);
    expect(plaiVolumeAt(0.6, {production: 2000, ...terms})).toBe(Number.POSITIVE_INFINITY);
    expect(plaiVolumeAt(0.1, {production: 2000, ...terms})).toBeLessThan(0);
  });
});
