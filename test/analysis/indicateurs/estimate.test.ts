import {expect, test} from "vitest";
import {estimate} from "../../../src/analysis/indicateurs/estimate.js";

test("estimate gives the mean, its standard error and quantiles of type 7", () => {
  // R: x <- c(2, 4, 4, 4, 5, 5, 7, 9); mean 5, sd 2.138090, quantile(x, c(.05, .95)) = 2.7, 8.3
  const e = estimate([9, 2, 4, 5, 4, 7, 4, 5]);
  expect(e.mean).toBe(5);
  expect(e.se).toBeCloseTo(2.1380899 / Math.sqrt(8), 6);
  expect(e.q05).toBeCloseTo(2.7, 10);
  expect(e.q95).toBeCloseTo(8.3, 10);
  expect(e).not.toHaveProperty("n");
});

test("estimate leaves out the replicates that say nothing, and says how many remain", () => {
  expect(estimate([1, Number.NaN, 3])).toMatchObject({mean: 2, se: 1, n: 2});
});

test("estimate of nothing is null in JSON, never a number", () => {
  expect(JSON.parse(JSON.stringify(estimate([Number.NaN])))).toEqual({
    mean: null,
    se: null,
    q05: null,
    q95: null,
    n: 0
  });
});

test("one replicate has no standard error", () => {
  expect(JSON.parse(JSON.stringify(estimate([7])))).toEqual({mean: 7, se: null, q05: 7, q95: 7});
});
