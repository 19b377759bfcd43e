import {expect, test} from "vitest";
import {hierarchicalRates} from "../../../src/analysis/statistics/hierarchicalRates.js";

test("a small unit is drawn towards the others, a large one hardly", () => {
  const kind = hierarchicalRates([
    ...Array.from({length: 10}, () => ({successes: 400, n: 1000})),
    {successes: 9, n: 10},
    {successes: 900, n: 1000}
  ]);
  const [, , , , , , , , , , small, large] = kind!.rates;
  expect(small!.mean).toBeLessThan(0.8);
  expect(large!.mean).toBeGreaterThan(0.88);
  expect(small!.high - small!.low).toBeGreaterThan(large!.high - large!.low);
});

test("two units leave the law of their kind open: their intervals are nearly those of their own counts", () => {
  // Jeffreys' 90 % interval of 50 in 100 is 0.419 to 0.581.
  const kind = hierarchicalRates(
    [
      {successes: 50, n: 100},
      {successes: 20, n: 100}
    ],
    {confidence: 0.9}
  );
  expect(kind!.rates[0]!.low).toBeGreaterThan(0.37);
  expect(kind!.rates[0]!.low).toBeLessThan(0.43);
  expect(kind!.rates[0]!.high).toBeCloseTo(0.57, 1);
});

test("the beta law returned has the mean of the rate, and a unit without trial has none", () => {
  const kind = hierarchicalRates([
    {successes: 3, n: 10},
    {successes: 0, n: 0},
    {successes: 6, n: 10}
  ]);
  const [{mean, law}, none] = kind!.rates as [{mean: number; law: {a: number; b: number}}, undefined];
  expect(law.a / (law.a + law.b)).toBeCloseTo(mean, 12);
  expect(none).toBeUndefined();
});

test("one unit teaches nothing of its kind", () => {
  expect(hierarchicalRates([{successes: 1, n: 2}])).toBeUndefined();
});
