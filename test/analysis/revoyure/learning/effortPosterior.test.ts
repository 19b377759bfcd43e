import {describe, expect, test} from "vitest";
import {effortPosterior} from "../../../../src/analysis/revoyure/learning/effortPosterior.js";
import {
  leverageAlong,
  leverageAt,
  meanAt,
  type ResponseSurface,
  responseSurface,
  varianceAt
} from "../../../../src/analysis/revoyure/learning/responseSurface.js";
import {gridLaw} from "../../../../src/analysis/statistics/gridLaw.js";

const grid = Array.from({length: 101}, (_, k) => k / 100);
const uniform = grid.map(() => 1 / 101);
const summaryOf = (law: readonly number[]) => gridLaw(grid, law, [0.9]);

/** A share that falls from 60 % by 20 points as the effort goes from 0 to 1, known to one point over 5 000 lines. */
const surface: ResponseSurface = {
  own: 0,
  coefficients: [0.6, -0.2, 0, 0, 0],
  variance: {constant: 0.0001, between: 0},
  inverse: [],
  freedom: Number.POSITIVE_INFINITY,
  n: 5000,
  standardised: [1, -1, 1, -1]
};
const learn = (value: number, n = 5000) =>
  effortPosterior([{surface, observed: {value, n}}], {
    priors: [uniform, uniform],
    seed: "essai",
    sweeps: 4000
  });

describe("effortPosterior", () => {
  test("52 % seen: effort 0.4, within 1.645 × 0.05; what no figure depends on stays as it was", () => {
    const {marginals} = learn(0.52);
    const [effort, other] = marginals.map(summaryOf);
    expect(effort.mean).toBeCloseTo(0.4, 2);
    expect(effort.deviation).toBeCloseTo(0.05, 2);
    expect(effort.intervals[0].low).toBeCloseTo(0.4 - 0.0822, 1);
    expect(effort.intervals[0].high).toBeCloseTo(0.4 + 0.0822, 1);
    expect(other.mean).toBeCloseTo(0.5, 6);
    expect(other.deviation).toBeCloseTo(summaryOf(uniform).deviation, 6);
  });

  test("four times fewer lines, twice the doubt", () => {
    const {deviation} = summaryOf(learn(0.52, 1250).marginals[0]);
    expect(deviation).toBeCloseTo(0.1, 2);
  });

  test("a practice beyond its bound leaves the effort at the bound, never below", () => {
    const {mean, intervals} = summaryOf(learn(0.62).marginals[0]);
    // A normal of mean −0.1 and deviation 0.05 cut at 0: mean 0.0187.
    expect(mean).toBeCloseTo(0.0187, 2);
    expect(intervals[0].low).toBeGreaterThanOrEqual(0);
  });

  test("no line, nothing learnt", () => {
    const {marginals, draws} = learn(0.5, 0);
    expect(summaryOf(marginals[0]).deviation).toBeCloseTo(summaryOf(uniform).deviation, 6);
    expect(draws).toHaveLength(4000);
  });

  test("the same seed draws the same law", () => {
    expect(learn(0.55).draws.slice(0, 20)).toEqual(learn(0.55).draws.slice(0, 20));
  });
});

describe("responseSurface", () => {
  test("finds the cubic that made the figures, and the noise about it", () => {
    const points = Array.from({length: 66}, (_, i) => [(i % 11) / 10, ((i * 7) % 11) / 10]);
    const noise = (i: number) => (i % 2 === 0 ? 0.01 : -0.01);
    const truth = ([x, y]: readonly number[]) => 0.6 - 0.1 * x - 0.05 * x * x + 0.02 * x * x * x + 0.03 * y;
    const found = responseSurface(
      points,
      points.map((point, i) => ({value: truth(point) + noise(i), n: 1000})),
      0
    );
    for (const point of [
      [0, 0],
      [0.5, 1],
      [1, 0.3]
    ])
      expect(Math.abs(meanAt(found, point) - truth(point))).toBeLessThan(0.006);
    expect(Math.sqrt(varianceAt(found, [0.5, 0.5]))).toBeCloseTo(0.01, 2);
    expect(found.n).toBe(1000);
  });

  test("knows the ends of its cubic less well than the middle", () => {
    // Eleven equal steps, one run each. By symmetry the odd and even parts are apart; with u = −5 … 5, Σu² = 110, Σu⁴ = 1 958,
    // Σu⁶ = 41 030: at u = 5, 25 from the mean square of 10 makes 1/11 + 15² ÷ 858 (even), and the odd part is
    // 25 ÷ 110 + (125 − 5 × 17.8)² ÷ (41 030 − 1 958² ÷ 110) = 0.2273 + 0.2098. In all 0.7902.
    const points = Array.from({length: 11}, (_, i) => [i / 10]);
    const {inverse, own, freedom} = responseSurface(
      points,
      points.map(([x], i) => ({value: x + (i % 2), n: 100})),
      0
    );
    expect(freedom).toBe(7);
    expect(leverageAt({inverse, own}, [1])).toBeCloseTo(0.7902, 3);
    expect(leverageAt({inverse, own}, [0])).toBeCloseTo(0.7902, 3);
    expect(leverageAlong({inverse, own}, [0.3], {moving: 0, size: 11})[10]).toBeCloseTo(0.7902, 3);
    // The even part alone at u = 0: 1/11 + 10² ÷ 858. The mean leverage is 4/11 = 0.364.
    expect(leverageAt({inverse, own}, [0.5])).toBeCloseTo(1 / 11 + 100 / 858, 6);
  });
});

test("along one parameter, the leverage is that of each point", () => {
  const points = Array.from({length: 33}, (_, i) => [
    (i % 11) / 10,
    ((i * 7) % 11) / 10,
    ((i * 5) % 13) / 12
  ]);
  for (const own of [0, 1, 2]) {
    const fit = responseSurface(
      points,
      points.map((_, i) => ({value: i % 3, n: 100})),
      own
    );
    for (const moving of [0, 1, 2]) {
      const along = leverageAlong(fit, [0.2, 0.7, 0.4], {moving, size: 5});
      [0, 0.25, 0.5, 0.75, 1].forEach((x, k) => {
        const point = [0.2, 0.7, 0.4].map((at, p) => (p === moving ? x : at));
        expect(along[k]).toBeCloseTo(leverageAt(fit, point), 9);
      });
    }
  }
});

test("a surface fitted on few runs leaves Student's tails", () => {
  // Five degrees of freedom at 2.5706 deviations: the tables' 95 %, in place of the normal law's 1.96.
  const few = {...surface, freedom: 5};
  const {marginals} = effortPosterior([{surface: few, observed: {value: 0.52, n: 5000}}], {
    ...{priors: [uniform, uniform], seed: "essai", sweeps: 200}
  });
  const within = marginals[0].reduce(
    (sum, p, k) => sum + (Math.abs(grid[k] - 0.4) <= 1.96 * 0.05 + 1e-9 ? p : 0),
    0
  );
  // P(|t₅| ≤ 1.96) = 0.8927; on a grid of hundredths the cell at 1.96 is counted whole: P(|t₅| ≤ 1.9) = 0.884 here.
  expect(within).toBeGreaterThan(0.86);
  expect(within).toBeLessThan(0.92);
});
