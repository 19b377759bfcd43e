import {describe, expect, test} from "vitest";
import {normalCdf} from "../../../../src/analysis/statistics/normalCdf.js";
import {normalDensity} from "../../../../src/analysis/statistics/normalDensity.js";
import {normalQuantile} from "../../../../src/analysis/statistics/normalQuantile.js";
import {evpi} from "../../../../src/analysis/statistics/worlds/evpi.js";
import {evppi} from "../../../../src/analysis/statistics/worlds/evppi.js";
import {nestedLatinHypercube} from "../../../../src/analysis/statistics/worlds/nestedLatinHypercube.js";
import {oneInputFit} from "../../../../src/analysis/statistics/worlds/oneInputFit.js";
import {outerBarFall} from "../../../../src/analysis/statistics/worlds/outerBarFall.js";
import {sobolPoints} from "../../../../src/analysis/statistics/worlds/sobolPoints.js";

/** E max(0, N(m, s²)) − max(0, m). */
const gain = (m: number, s: number) => s * normalDensity(m / s) + m * normalCdf(m / s) - Math.max(0, m);

describe("the value of information", () => {
  test("perfect, by hand: bests 4, 3, 5 against a best mean of 3", () => {
    expect(
      evpi([
        [4, 0, 5],
        [3, 3, 3]
      ])
    ).toBe(1);
    expect(evpi([[1, 2, 3]])).toBe(0);
    expect(() => evpi([])).toThrow(RangeError);
    expect(() => evpi([[1], [1, 2]])).toThrow(RangeError);
    expect(() => evpi([[Number.NaN]])).toThrow(RangeError);
  });

  test.each([
    [4096, 0.01],
    [256, 0.04]
  ])("partial, of a linear-Gaussian toy of two decisions, in %i worlds", (worlds, error) => {
    // U₁ = 0, U₂ = 0.3 + x₁ + 0.5 x₂, and x₃ does nothing: the increment given x₁ is N(0.3, 1), given x₂ N(0.3, 0.25).
    const points = sobolPoints("decision", worlds, 3).map((point) => point.map(normalQuantile));
    const utilities = [points.map(() => 0), points.map(([a, b]) => 0.3 + a + 0.5 * b)];
    const [first, second, third] = evppi(points, utilities);
    expect(Math.abs(first - gain(0.3, 1))).toBeLessThan(error);
    expect(Math.abs(second - gain(0.3, 0.5))).toBeLessThan(error);
    expect(third).toBeLessThan(0.005);
    expect(Math.abs(evpi(utilities) - gain(0.3, Math.sqrt(1.25)))).toBeLessThan(error);
    expect(() => evppi(points.slice(1), utilities)).toThrow(RangeError);
  });

  test("partial, of 120 inputs that tell nothing in 256 worlds, is 0 but for a few", () => {
    const points = nestedLatinHypercube("null", 256, 121).map((point) => point.map(normalQuantile));
    const utilities = [points.map(() => 0), points.map((point) => point[120])];
    const values = evppi(
      points.map((point) => point.slice(0, 120)),
      utilities
    );
    expect(values.reduce((a, b) => a + b, 0) / 120).toBeLessThan(0.02 * evpi(utilities));
    expect(values.filter((value) => value > 0).length).toBeLessThan(12);
  });

  test("does not depend on which policy comes first, nor on what is common to all", () => {
    const points = sobolPoints("decision", 256, 2);
    const rows = [points.map(([a]) => 10 * a), points.map(([a, b]) => 10 * a + 2 * a - 1 + 0.2 * b)];
    const [a] = evppi(points, rows);
    const [b] = evppi(points, [rows[1], rows[0]]);
    expect(a).toBeCloseTo(b, 10);
    // Increment 2a − 0.9 given a, uniform: ∫ over a > 0.45 is 0.55², less the mean 0.1.
    expect(Math.abs(a - (0.3025 - 0.1))).toBeLessThan(0.005);
  });
});

test("the outer bar falls by 1 − √(1 − R²): weights 2, 1 and nothing, noise 1", () => {
  const points = sobolPoints("bar", 2048, 4).map((point) => point.map(normalQuantile));
  const falls = outerBarFall(
    points.map((point) => point.slice(0, 3)),
    points.map(([a, b, , noise]) => 2 * a + b + noise)
  );
  [1 - Math.sqrt(2 / 6), 1 - Math.sqrt(5 / 6), 0].forEach((expected, i) => {
    expect(Math.abs(falls[i].share - expected)).toBeLessThan(0.01);
    expect(Math.abs(falls[i].width - expected * 2 * 1.6448536 * Math.sqrt(6))).toBeLessThan(0.1);
  });
  expect(outerBarFall([[0], [1], [2], [3]], [5, 5, 5, 5])).toEqual([{share: 0, width: 0}]);
  expect(() => outerBarFall([[0]], [])).toThrow(RangeError);
});

describe("a smooth curve of one input", () => {
  const xs = Array.from({length: 101}, (_, i) => i / 100);

  test("is a line through a line, a constant on a constant input, two levels on a switch", () => {
    const line = oneInputFit(
      xs,
      xs.map((x) => 3 - 2 * x)
    );
    expect(line.residualVariance).toBeCloseTo(0, 20);
    expect(line.fitted[50]).toBeCloseTo(2, 12);
    expect(oneInputFit(new Array(101).fill(7), xs)).toMatchObject({columns: 1});
    const levels = oneInputFit(
      xs.map((x) => (x > 0.5 ? 1 : 0)),
      xs
    );
    expect(levels.columns).toBe(2);
    expect(levels.fitted[0]).toBeCloseTo(0.25, 12);
    expect(levels.fitted[100]).toBeCloseTo(0.755, 12);
  });

  test("follows a bend", () => {
    const bent = oneInputFit(
      xs,
      xs.map((x) => Math.sin(5 * x))
    );
    expect(Math.sqrt(bent.residualVariance)).toBeLessThan(0.01);
    expect(() => oneInputFit([1], [1])).toThrow(RangeError);
  });
});
