import {expect, test} from "vitest";
import {gridLaw} from "../../../src/analysis/statistics/gridLaw.js";
import {highestDensity} from "../../../src/analysis/statistics/highestDensity.js";

const grid = [0, 0.25, 0.5, 0.75, 1];

test("a law that is highest at an end keeps that end, which equal tails cannot", () => {
  const law = [0.5, 0.3, 0.15, 0.04, 0.01];
  expect(highestDensity(grid, law, 0.9)).toEqual({low: 0, high: 0.625});
  expect(highestDensity(grid, [...law].reverse(), 0.9)).toEqual({low: 0.375, high: 1});
  // Equal tails leave 5 % under their low end: 0.05 ÷ 0.5 of the half cell of 0.
  expect(gridLaw(grid, law, [0.9]).intervals[0].low).toBeGreaterThan(0);
});

test("a law with its top in the middle loses both ends", () => {
  expect(highestDensity(grid, [0.02, 0.2, 0.55, 0.2, 0.03], 0.9)).toEqual({low: 0.125, high: 0.875});
});

test("where nothing is known nothing is left out", () => {
  expect(highestDensity(grid, [0.2, 0.2, 0.2, 0.2, 0.2], 0.9)).toEqual({low: 0, high: 1});
  expect(() => highestDensity(grid, [0.5, 0.5], 0.9)).toThrow(RangeError);
});
