import {expect, test} from "vitest";
import {difference} from "../../../src/analysis/indicateurs/difference.js";

const of = (mean: number, se: number) => ({mean, se, q05: mean, q95: mean});

test("two estimates on eight replicates each differ by Student's law with fourteen degrees of freedom", () => {
  // t(14, 0.975) = 2.1448 (tables); 3 and 4 make an error of 5. Welch: (9 + 16)² ÷ ((81 + 256) ÷ 7) = 12.98 degrees.
  const {mean, se, q05, q95} = difference(of(10, 4), of(4, 4), [8, 8]);
  expect([mean, se]).toEqual([6, Math.hypot(4, 4)]);
  expect(q95 - mean).toBeCloseTo(2.1448 * Math.hypot(4, 4), 3);
  expect(mean - q05).toBeCloseTo(2.1448 * Math.hypot(4, 4), 3);
  // t(13, 0.975) = 2.1604 (tables), 12.98 degrees being nearly thirteen.
  const unequal = difference(of(10, 4), of(4, 3), [8, 8]);
  expect(unequal.q95 - unequal.mean).toBeCloseTo(5 * 2.1604, 2);
});

test("an estimate that says how many replicates it rests on is taken at its word", () => {
  // Four replicates against a figure without error: t(3, 0.975) = 3.1824 (tables).
  const {mean, q95} = difference({...of(10, 2), n: 4}, of(4, 0), [8, 8]);
  expect(q95 - mean).toBeCloseTo(2 * 3.1824, 3);
});

test("one replicate has no interval", () => {
  expect(difference(of(10, 0), of(4, 2), [1, 8])).toEqual({
    ...{mean: 6, se: Number.NaN, q05: Number.NaN, q95: Number.NaN}
  });
});
