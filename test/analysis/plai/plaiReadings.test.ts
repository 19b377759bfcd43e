import {expect, test} from "vitest";
import {plaiReadings} from "../../../src/analysis/plai/plaiReadings.js";

test("only a current rate of 20 % leads to the band of the convention", () => {
  const terms = {currentRate: 0.2, reconstitutionShare: 0.6, lower: 0.25, upper: 0.3};
  const [twenty, twentyFive] = plaiReadings({
    currentRates: [0.2, 0.25],
    production: 2000,
    demolitions: {min: 2350, mode: 2975, max: 3600},
    years: 6,
    terms
  });
  expect(twenty.low).toBeCloseTo(635 / 2391.6666667, 8);
  expect(twenty.high).toBeCloseTo(760 / 2600, 12);
  expect(twenty.withinBand).toBe(true);
  // 500 + 235 over 2 391.67, and 500 + 360 over 2 600.
  expect(twentyFive.low).toBeCloseTo(0.307, 3);
  expect(twentyFive.high).toBeCloseTo(0.331, 3);
  expect(twentyFive.withinBand).toBe(false);
});
