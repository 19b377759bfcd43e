import {describe, expect, test} from "vitest";
import {normalQuantile} from "../../../../src/analysis/statistics/normalQuantile.js";
import {givenDataIndices} from "../../../../src/analysis/statistics/worlds/givenDataIndices.js";
import {keyedChance} from "../../../../src/analysis/statistics/worlds/keyedChance.js";
import {morris} from "../../../../src/analysis/statistics/worlds/morris.js";
import {morrisDesign} from "../../../../src/analysis/statistics/worlds/morrisDesign.js";
import {saltelliDesign} from "../../../../src/analysis/statistics/worlds/saltelliDesign.js";
import {sobolIndices} from "../../../../src/analysis/statistics/worlds/sobolIndices.js";
import {sobolPoints} from "../../../../src/analysis/statistics/worlds/sobolPoints.js";
import {ishigami, ishigamiFirst, ishigamiTotal} from "./ishigami.js";

const gap = (found: number, expected: number) => Math.abs(found - expected);

describe("Morris' screening", () => {
  test("moves every coordinate once a trajectory, by Δ = 2/3 on four levels", () => {
    const {points} = morrisDesign(5, {seed: "essai", trajectories: 6});
    expect(points).toHaveLength(36);
    for (let t = 0; t < 6; t++) {
      const moved = [1, 2, 3, 4, 5].map((i) => {
        const steps = [...points[6 * t + i]].map((x, d) => x - points[6 * t + i - 1][d]);
        const places = steps.flatMap((step, d) => (step === 0 ? [] : [d]));
        expect(places).toHaveLength(1);
        expect(Math.abs(steps[places[0]])).toBeCloseTo(2 / 3, 12);
        return places[0];
      });
      expect(moved.sort()).toEqual([0, 1, 2, 3, 4]);
    }
    for (const point of points)
      for (const x of point) expect([0, 1 / 3, 2 / 3, 1].some((level) => gap(level, x) < 1e-12)).toBe(true);
    expect(() => morrisDesign(5, {seed: "", trajectories: 4, levels: 3})).toThrow(RangeError);
  });

  test("is exact on a linear function, and leaves out simulations without value", () => {
    const slopes = [3, -2, 0, 0.5];
    const design = morrisDesign(4, {seed: "linear", trajectories: 5});
    const values = design.points.map((point) => 7 + slopes.reduce((sum, b, d) => sum + b * point[d], 0));
    morris(design, values).forEach(({mu, muStar, sigma, n}, d) => {
      expect(mu).toBeCloseTo(slopes[d], 10);
      expect(muStar).toBeCloseTo(Math.abs(slopes[d]), 10);
      expect(sigma).toBeCloseTo(0, 10);
      expect(n).toBe(5);
    });
    values[0] = Number.NaN;
    expect(morris(design, values).map(({n}) => n)).toEqual(expect.arrayContaining([4, 5]));
    expect(() => morris(design, [1])).toThrow(RangeError);
  });

  test("finds the ten inputs of Morris' own example (1991, four trajectories): 8–10 linear, 1–7 not", () => {
    for (const seed of ["a", "b", "c"]) {
      const design = morrisDesign(20, {seed, trajectories: 4, candidates: 20});
      const effects = morris(design, design.points.map(morrisExample(seed)));
      const byMuStar = effects.map((_, i) => i).sort((a, b) => effects[b].muStar - effects[a].muStar);
      expect(byMuStar.slice(0, 10).sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
      for (const i of [7, 8, 9]) expect(effects[i].sigma).toBeLessThan(effects[i].muStar / 2);
      const bent = [0, 1, 2, 3, 4, 5].map((i) => effects[i].sigma);
      expect(Math.min(...bent)).toBeGreaterThan(Math.max(...[7, 8, 9].map((i) => effects[i].sigma)));
    }
  });

  test("spreads trajectories out when asked to choose", () => {
    const spread = (candidates: number) => {
      const {points} = morrisDesign(6, {seed: "spread", trajectories: 4, candidates});
      let sum = 0;
      for (const p of points) for (const q of points) sum += Math.hypot(...[...p].map((x, d) => x - q[d]));
      return sum;
    };
    expect(spread(60)).toBeGreaterThan(spread(4));
  });
});

/** Morris' twenty inputs: β = 20 on the first ten, −15, −10 and 5 on interactions of the first six, five and four; others N(0, 1). */
function morrisExample(seed: string): (point: Float64Array) => number {
  const chance = keyedChance(`morris example|${seed}`);
  const normal = (i: number, j: number) => normalQuantile(chance.unit(i, j));
  return (point) => {
    const w = [...point].map((x, i) =>
      [2, 4, 6].includes(i) ? 2 * ((1.1 * x) / (x + 0.1) - 0.5) : 2 * (x - 0.5)
    );
    let y = normal(99, 99);
    for (let i = 0; i < 20; i++) {
      y += (i < 10 ? 20 : normal(i, i)) * w[i];
      for (let j = i + 1; j < 20; j++) {
        y += (j < 6 ? -15 : normal(i, j)) * w[i] * w[j];
        for (let l = j + 1; l < 5; l++) {
          y -= 10 * w[i] * w[j] * w[l];
          for (let s = l + 1; s < 4; s++) y += 5 * w[i] * w[j] * w[l] * w[s];
        }
      }
    }
    return y;
  };
}

describe("Sobol' indices", () => {
  const run = (f: (point: ArrayLike<number>) => number, rows: number, inputs: number) => {
    const points = sobolPoints("indices", rows, 2 * inputs);
    const design = saltelliDesign((row) => points[row], {rows, inputs});
    return sobolIndices(design.map(f), {inputs, seed: "indices"});
  };

  test("of a design of two rows, by hand", () => {
    const design = saltelliDesign((row) => [row, 10 + row, 100 + row, 110 + row], {rows: 2, inputs: 2});
    expect(design.map((point) => [...point])).toEqual([
      [0, 10],
      [1, 11],
      [100, 110],
      [101, 111],
      [100, 10],
      [101, 11],
      [0, 110],
      [1, 111]
    ]);
    // A = 1, 3; B = 5, 3: mean 3, V = (4 + 0 + 4 + 0) / 4 = 2. AB₁ = 4, 3: products (2·3 + 0) / 2 = 3, gaps 9 / 4.
    // AB₂ = 1, 1: products (0 + 0·(−2)) / 2 = 0, gaps 4 / 4.
    const {variance, indices, rows} = sobolIndices([1, 3, 5, 3, 4, 3, 1, 1], {inputs: 2, seed: ""});
    expect(variance).toBe(2);
    expect(rows).toBe(2);
    expect(indices.map(({first, total}) => [first, total])).toEqual([
      [1.5, 1.125],
      [0, 0.5]
    ]);
    const holed = sobolIndices([1, 3, 0, 5, 3, 0, 4, 3, 0, 1, 1, Number.NaN], {inputs: 2, seed: ""});
    expect(holed.indices[0].first).toBe(1.5);
    expect(() => sobolIndices([1, 2, 3], {inputs: 2, seed: ""})).toThrow(RangeError);
    expect(() => saltelliDesign(() => [0, 1, 2], {rows: 1, inputs: 2})).toThrow(RangeError);
  });

  test("of Ishigami's function", () => {
    const {indices, variance} = run(ishigami, 4096, 3);
    expect(gap(variance, 13.8446)).toBeLessThan(0.1);
    indices.forEach((index, i) => {
      expect(gap(index.first, ishigamiFirst[i])).toBeLessThan(0.01);
      expect(gap(index.total, ishigamiTotal[i])).toBeLessThan(0.01);
      expect(index.firstLow).toBeLessThan(ishigamiFirst[i]);
      expect(index.firstHigh).toBeGreaterThan(ishigamiFirst[i]);
      expect(index.totalLow).toBeLessThan(ishigamiTotal[i]);
      expect(index.totalHigh).toBeGreaterThan(ishigamiTotal[i]);
    });
  });

  test("of Sobol's g-function, whose partial variances are 1 ÷ (3 (1 + a)²)", () => {
    const a = [0, 1, 4.5, 9, 99, 99, 99, 99];
    const partial = a.map((x) => 1 / (3 * (1 + x) ** 2));
    const whole = partial.reduce((product, v) => product * (1 + v), 1);
    const {indices} = run(
      (point) => a.reduce((product, x, i) => product * ((Math.abs(4 * point[i] - 2) + x) / (1 + x)), 1),
      4096,
      8
    );
    indices.forEach(({first, total}, i) => {
      expect(gap(first, partial[i] / (whole - 1))).toBeLessThan(0.02);
      expect(gap(total, (partial[i] * (whole / (1 + partial[i]))) / (whole - 1))).toBeLessThan(0.02);
    });
    // Published (Saltelli et al. 2010): 0.716 and 0.179 first, 0.787 and 0.242 in total.
    expect(partial[0] / (whole - 1)).toBeCloseTo(0.716, 3);
    expect((partial[1] * (whole / (1 + partial[1]))) / (whole - 1)).toBeCloseTo(0.242, 3);
  });
});

describe("given-data indices", () => {
  test("by hand: two bins of two", () => {
    // y = 1, 3 | 5, 7: within 2 + 2 over 2, all 20 over 3: 1 − 2 ÷ (20 ÷ 3).
    expect(givenDataIndices([[0], [1], [2], [3]], [1, 3, 5, 7], {bins: 2})[0]).toBeCloseTo(0.7, 12);
    // A switch has two bins, however many are asked; a constant has none.
    const [switched, constant] = givenDataIndices(
      [
        [0, 1],
        [0, 1],
        [1, 1],
        [1, 1]
      ],
      [1, 3, 5, 7],
      {bins: 3}
    );
    expect(switched).toBeCloseTo(0.7, 12);
    expect(constant).toBeNaN();
    expect(() => givenDataIndices([[0]], [1])).toThrow(RangeError);
  });

  test("of Ishigami's function and of an input that does nothing", () => {
    const points = sobolPoints("given", 2048, 4);
    const indices = givenDataIndices(points, points.map(ishigami));
    [...ishigamiFirst, 0].forEach((expected, i) => {
      expect(gap(indices[i], expected)).toBeLessThan(0.03);
    });
  });

  test("of a linear function, weights 3, 2, 1 and 0: shares of their squares", () => {
    const points = sobolPoints("linear", 1024, 4);
    const indices = givenDataIndices(
      points,
      points.map(([a, b, c]) => 3 * a + 2 * b + c)
    );
    [9 / 14, 4 / 14, 1 / 14, 0].forEach((expected, i) => {
      expect(gap(indices[i], expected)).toBeLessThan(0.03);
    });
  });

  test("of chance alone are 0 on average", () => {
    const chance = keyedChance("null");
    const points = Array.from({length: 256}, (_, i) =>
      Array.from({length: 100}, (__, d) => chance.unit(d, i))
    );
    const indices = givenDataIndices(
      points,
      points.map((_, i) => chance.unit(1000, i))
    );
    expect(gap(indices.reduce((a, b) => a + b, 0) / 100, 0)).toBeLessThan(0.01);
  });
});
