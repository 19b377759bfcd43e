import {expect, test} from "vitest";
import {poststratified} from "../../../src/analysis/calibrer/poststratified.js";

test("without a silent line the share is that of the lines, and its interval Wilson's at 90 %", () => {
  // 40 of 100: Wilson at z = 1.6449 gives (0.4 + 0.013528 ± 1.6449 √(0.0024 + 0.00006764)) ÷ 1.027055.
  const [share] = poststratified([{said: [40, 60], unsaid: 0}]);
  expect(share.value).toBeCloseTo(0.4, 12);
  expect(share.low).toBeCloseTo(0.32307, 4);
  expect(share.high).toBeCloseTo(0.48219, 4);
  expect(share).toMatchObject({n: 100, missing: 0});
  expect(share.widest).toEqual({low: share.low, high: share.high});
});

test("silent lines are taken as those of their stratum", () => {
  // 80 lines of which 10 of 20 say yes, 20 lines of which 20 of 20 do: 0.8 × 0.5 + 0.2 × 1, and not 30 of 40.
  const [share] = poststratified([
    {said: [10, 10], unsaid: 60},
    {said: [20, 0], unsaid: 0}
  ]);
  expect(share.value).toBeCloseTo(0.6, 12);
  expect(share.n).toBe(40);
  expect(share.missing).toBeCloseTo(0.6, 12);
});

test("the widest interval supposes nothing of the silent lines", () => {
  // Half of the lines are silent: whatever they say, the share is in half of the interval of the others, or half more.
  const [share] = poststratified([{said: [500, 500], unsaid: 1000}]);
  expect(share.widest.low).toBeCloseTo(0.5 * share.low, 12);
  expect(share.widest.high).toBeCloseTo(0.5 * share.high + 0.5, 12);
});

test("what the file lacks counts as silent", () => {
  const [share] = poststratified([{said: [50, 50], unsaid: 0}], {absent: 0.2});
  expect(share.value).toBe(0.5);
  expect(share.missing).toBeCloseTo(0.2, 12);
  expect(share.widest.high - share.widest.low).toBeGreaterThan(0.2);
});

test("where no line says, nothing is told", () => {
  const [share] = poststratified([{said: [0, 0], unsaid: 7}]);
  expect(share.value).toBeNaN();
  expect(share.n).toBe(0);
});
