import {describe, expect, test} from "vitest";
import {leastSquares} from "../../../../src/analysis/statistics/leastSquares.js";
import {normalQuantile} from "../../../../src/analysis/statistics/normalQuantile.js";
import {chaosAt} from "../../../../src/analysis/statistics/worlds/chaosAt.js";
import {chaosBasis} from "../../../../src/analysis/statistics/worlds/chaosBasis.js";
import {foldedQ2} from "../../../../src/analysis/statistics/worlds/foldedQ2.js";
import {GrowingFit} from "../../../../src/analysis/statistics/worlds/growingFit.js";
import {keyedChance} from "../../../../src/analysis/statistics/worlds/keyedChance.js";
import {leastAnglePath} from "../../../../src/analysis/statistics/worlds/leastAnglePath.js";
import {legendre} from "../../../../src/analysis/statistics/worlds/legendre.js";
import {screenInputs} from "../../../../src/analysis/statistics/worlds/screenInputs.js";
import {sobolPoints} from "../../../../src/analysis/statistics/worlds/sobolPoints.js";
import {sparseChaos} from "../../../../src/analysis/statistics/worlds/sparseChaos.js";
import {ishigami, ishigamiFirst, ishigamiTotal} from "./ishigami.js";

describe("a sparse polynomial chaos", () => {
  test("of Ishigami's function on 200 points: Q² and indices", () => {
    const points = sobolPoints("chaos", 200, 3);
    const values = points.map(ishigami);
    const chaos = sparseChaos(points, values, {degree: 9});
    expect(chaos.q2).toBeGreaterThan(0.999);
    expect(chaos.mean).toBeCloseTo(3.5, 1);
    expect(Math.abs(chaos.variance - 13.8446)).toBeLessThan(0.1);
    [0, 1, 2].forEach((i) => {
      expect(Math.abs(chaos.first[i] - ishigamiFirst[i])).toBeLessThan(0.005);
      expect(Math.abs(chaos.total[i] - ishigamiTotal[i])).toBeLessThan(0.005);
    });
    expect(foldedQ2(points, values, {seed: "a", degree: 9})).toBeGreaterThan(0.99);
    // A cubic cannot follow it, and says so.
    expect(sparseChaos(points, values).q2).toBeLessThan(0.5);
  });

  test("is exact on a linear function: mean 3 + 1 − 0.5, shares 4 ÷ 5 and 1 ÷ 5", () => {
    const points = sobolPoints("linear", 64, 10);
    const chaos = sparseChaos(
      points,
      points.map((x) => 3 + 2 * x[0] - x[4])
    );
    expect(chaos.q2).toBeCloseTo(1, 12);
    expect(chaos.mean).toBeCloseTo(3.5, 10);
    expect(chaos.variance).toBeCloseTo(5 / 12, 10);
    expect(chaos.first[0]).toBeCloseTo(0.8, 10);
    expect(chaos.total[4]).toBeCloseTo(0.2, 10);
    expect(chaosAt(chaos, [1, 0, 0, 0, 0, 0, 0, 0, 0, 0])).toBeCloseTo(5, 10);
  });

  describe("of 256 worlds and 120 inputs", () => {
    // Variances: 9/12, 4 (1/5 − 1/9), 16/144, 1/12.
    const points = sobolPoints("big", 256, 120);
    const exact = points.map((x) => 3 * x[0] + 2 * x[1] * x[1] + 4 * (x[2] - 0.5) * (x[3] - 0.5) + x[5]);
    const variances = [0.75, 16 / 45, 1 / 9, 1 / 9, 0, 1 / 12];
    const whole = 0.75 + 16 / 45 + 1 / 9 + 1 / 12;

    test("finds what each does, interactions too when every input is kept", () => {
      const chaos = sparseChaos(points, exact, {keep: 120});
      expect(chaos.q2).toBeGreaterThan(0.9999);
      variances.forEach((v, i) => {
        expect(chaos.total[i]).toBeCloseTo(v / whole, 3);
      });
      expect(chaos.first[2]).toBeCloseTo(0, 3);
    });

    test("screens out first the inputs that do nothing alone", () => {
      const kept = screenInputs(points, exact, {keep: 40, degree: 3});
      expect(kept).toHaveLength(40);
      expect(kept).toEqual(expect.arrayContaining([0, 1, 5]));
      const {first} = sparseChaos(points, exact);
      expect(Math.abs(first[0] - 0.75 / whole)).toBeLessThan(0.06);
    });

    test("in pure noise the folds see nothing where leave-one-out may", () => {
      const chance = keyedChance("noise");
      const noise = points.map((_, i) => normalQuantile(chance.unit(0, i)));
      expect(sparseChaos(points, noise).q2).toBeLessThan(0.8);
      expect(foldedQ2(points, noise, {seed: "a"})).toBeLessThan(0.1);
    });
  });

  test("refuses what it cannot stand for", () => {
    const points = sobolPoints("", 16, 2);
    expect(() => sparseChaos(points, [1])).toThrow(RangeError);
    expect(() => sparseChaos(points, new Array(16).fill(Number.NaN))).toThrow(RangeError);
    expect(() =>
      sparseChaos(
        points.map(() => [2, 0]),
        new Array(16).fill(1)
      )
    ).toThrow("outside [0, 1]");
    expect(() => foldedQ2(points, new Array(16).fill(1), {seed: "", folds: 1})).toThrow(RangeError);
  });
});

test("Legendre polynomials are orthonormal on [0, 1]", () => {
  expect([...legendre(0.5, 2)]).toEqual([1, 0, -Math.sqrt(5) / 2]);
  expect(legendre(1, 4)[4]).toBeCloseTo(3, 12);
  // Exact by Gauss's two points, (1 ± 1/√3) ÷ 2, up to degree three.
  const nodes = [-1, 1].map((sign) => legendre((1 + sign / Math.sqrt(3)) / 2, 1));
  expect((nodes[0][1] ** 2 + nodes[1][1] ** 2) / 2).toBeCloseTo(1, 12);
});

test("the basis: hyperbolic truncation keeps x₁x₂ and drops x₁²x₂ at degree three", () => {
  const mixed = (hyperbolic: number) =>
    chaosBasis([4, 7], {degree: 3, hyperbolic})
      .filter((term) => term.length === 2)
      .map((term) => term.map(({degree}) => degree));
  // (2^0.75 + 1)^(4/3) = 3.73 > 3; (1 + 1)^(4/3) = 2.52.
  expect(mixed(0.75)).toEqual([[1, 1]]);
  expect(mixed(1)).toEqual([
    [1, 1],
    [1, 2],
    [2, 1]
  ]);
  expect(chaosBasis([4, 7, 9], {degree: 3, hyperbolic: 0.75})).toHaveLength(9 + 3);
  expect(() => chaosBasis([0], {degree: 3, hyperbolic: 0})).toThrow(RangeError);
});

describe("a growing fit", () => {
  const rows = [
    [1, 0, 1],
    [1, 1, 0],
    [1, 2, 3],
    [1, 3, 1],
    [1, 5, 2]
  ];
  const values = [1, 3, 2, 5, 4];
  const grown = (which: readonly number[], on: readonly number[] = [0, 1, 2]) => {
    const fit = new GrowingFit(which.map((i) => values[i]));
    for (const j of on) fit.add(which.map((i) => rows[i][j]));
    return fit;
  };

  test("agrees with the normal equations", () => {
    const {coefficients, residuals} = leastSquares(rows, values);
    const fit = grown([0, 1, 2, 3, 4]);
    fit.coefficients().forEach((c, j) => {
      expect(c).toBeCloseTo(coefficients[j], 10);
    });
    fit.residuals.forEach((r, i) => {
      expect(r).toBeCloseTo(residuals[i], 10);
    });
    expect(fit.coefficients(2)[1]).toBeCloseTo(grown([0, 1, 2, 3, 4], [0, 1]).coefficients()[1], 10);
    expect(fit.leverages.reduce((a, b) => a + b, 0)).toBeCloseTo(3, 10);
    expect(fit.add([2, 3, 4, 5, 7])).toBe(false);
  });

  test("its leave-one-out error is that of fits made without each row", () => {
    let squares = 0;
    for (let left = 0; left < 5; left++) {
      const fit = grown([0, 1, 2, 3, 4].filter((i) => i !== left)).coefficients();
      squares += (values[left] - rows[left].reduce((sum, x, j) => sum + x * fit[j], 0)) ** 2;
    }
    const fit = grown([0, 1, 2, 3, 4]);
    expect(fit.leaveOneOut()).toBeCloseTo(squares / 5, 10);
    // Five rows less three columns.
    const {inverse} = leastSquares(rows, values);
    const trace = inverse.reduce((sum, row, i) => sum + row[i], 0);
    expect(fit.correctedLeaveOneOut()).toBeCloseTo((squares / 5) * (5 / 2) * (1 + trace), 8);
  });
});

test("least angles: of two orthogonal columns the closer comes first, and both fit exactly", () => {
  const a = Float64Array.from([1, 1, -1, -1, 1, 1, -1, -1]);
  const b = Float64Array.from([1, -1, 1, -1, 1, -1, 1, -1]);
  const path = leastAnglePath(
    [b, a],
    Array.from(a, (x, i) => 5 + 2 * x + b[i])
  );
  expect(path.taken).toEqual([1, 0]);
  [5, 2, 1].forEach((expected, i) => {
    expect(path.coefficients[i]).toBeCloseTo(expected, 12);
  });
});
