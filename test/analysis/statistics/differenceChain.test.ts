import seedrandom from "seedrandom";
import {expect, test} from "vitest";
import {differenceChain} from "../../../src/analysis/statistics/differenceChain.js";

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

test("draws of a normal law on a narrow ridge have its mean, its spread and its correlation", () => {
  // Two coordinates of variance 1 and correlation 0.99, about 3 and −1: the precision is [1, −0.99; −0.99, 1] ÷ (1 − 0.99²).
  const read = (point: readonly number[]) => {
    const [x, y] = [point[0] - 3, point[1] + 1];
    return {point, log: -(x * x - 2 * 0.99 * x * y + y * y) / (2 * (1 - 0.99 * 0.99))};
  };
  const states = differenceChain(read([0, 0]), {
    ...{read, paces: [0.5, 0.5], random: seedrandom("crête")},
    ...{burnIn: 1000, draws: 4000, thinning: 5}
  });
  const [xs, ys] = [0, 1].map((i) => states.map(({point}) => point[i]));
  const [x, y] = [mean(xs), mean(ys)];
  const spread = (own: readonly number[], centre: number) => mean(own.map((value) => (value - centre) ** 2));
  expect(Math.abs(x - 3)).toBeLessThan(0.15);
  expect(Math.abs(y + 1)).toBeLessThan(0.15);
  expect(spread(xs, x)).toBeGreaterThan(0.8);
  expect(spread(xs, x)).toBeLessThan(1.2);
  const together = mean(xs.map((value, i) => (value - x) * (ys[i] - y)));
  expect(together / Math.sqrt(spread(xs, x) * spread(ys, y))).toBeGreaterThan(0.98);
});

test("a point where nothing can stand is never drawn", () => {
  const read = (point: readonly number[]) => (point[0] < 0 ? undefined : {point, log: -point[0]});
  const states = differenceChain(read([1])!, {
    ...{read, paces: [1], random: seedrandom("bord")},
    ...{burnIn: 500, draws: 4000, thinning: 3}
  });
  expect(Math.min(...states.map(({point}) => point[0]))).toBeGreaterThanOrEqual(0);
  // An exponential law of mean 1.
  expect(Math.abs(mean(states.map(({point}) => point[0])) - 1)).toBeLessThan(0.1);
});
