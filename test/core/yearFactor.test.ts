import {describe, expect, test} from "vitest";
import {createDraws} from "../../src/core/random.js";
import {highestYearFactor, yearFactor} from "../../src/core/yearFactor.js";
import {meanAndError} from "../helpers/sample.js";

const yearlyVariation = 0.03;

function factor(replicate: number, step: number, of: "arrivals" | "departures" = "arrivals"): number {
  const draws = createDraws("année");
  draws.useReplicate(replicate);
  return yearFactor(draws, {step, of, yearlyVariation});
}

describe("yearFactor", () => {
  test("is 1 where years do not vary", () => {
    expect(yearFactor(createDraws("année"), {step: 4, of: "arrivals", yearlyVariation: 0})).toBe(1);
  });

  test("is the same in both half-years of a year, another the next year, another for departures", () => {
    expect(factor(0, 5)).toBe(factor(0, 4));
    expect(factor(0, 6)).not.toBe(factor(0, 4));
    expect(factor(0, 4, "departures")).not.toBe(factor(0, 4));
    expect(factor(1, 4)).not.toBe(factor(0, 4));
  });

  test("is even about 1 with the standard deviation asked, never beyond √3 of it", () => {
    const n = 4000;
    const factors = Array.from({length: n}, (_, replicate) => factor(replicate, 4));
    const {mean, se} = meanAndError(factors);
    const sd = se * Math.sqrt(n);
    expect(Math.abs(mean - 1)).toBeLessThan(4 * se);
    // The variance of an even law has a relative error of √(0.8 / n): 1.4 % here, half of that on the deviation.
    expect(Math.abs(sd / yearlyVariation - 1)).toBeLessThan(4 * 0.007);
    // √3 × 0.03 = 0.05196.
    expect(highestYearFactor(yearlyVariation)).toBeCloseTo(1.05196, 5);
    expect(Math.max(...factors)).toBeLessThanOrEqual(highestYearFactor(yearlyVariation));
    expect(Math.min(...factors)).toBeGreaterThanOrEqual(2 - highestYearFactor(yearlyVariation));
  });
});
