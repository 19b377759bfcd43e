import {describe, expect, test} from "vitest";
import {largestPoissonMean, poissonCount} from "../../../src/core/numbers/poissonCount.js";

/** Share of each count over evenly spaced uniform numbers. */
function shares(mean: number, points = 400_000): number[] {
  const counts: number[] = [];
  for (let i = 0; i < points; i++) {
    const n = poissonCount(mean, (i + 0.5) / points);
    counts[n] = (counts[n] ?? 0) + 1;
  }
  return Array.from(counts, (n) => (n ?? 0) / points);
}

describe("poissonCount", () => {
  test("gives the printed tables of the Poisson law of mean 2: 0.1353, 0.2707, 0.2707, 0.1804, 0.0902", () => {
    const law = shares(2);
    [0.135335, 0.270671, 0.270671, 0.180447, 0.090224].forEach((p, k) => {
      expect(law[k]).toBeCloseTo(p, 5);
    });
  });

  test.each([0.02, 0.5, 2, 9.3, largestPoissonMean])("has mean and variance %d", (mean) => {
    const law = shares(mean);
    const first = law.reduce((sum, p, k) => sum + k * p, 0);
    const second = law.reduce((sum, p, k) => sum + (k - first) * (k - first) * p, 0);
    expect(Math.abs(first / mean - 1)).toBeLessThan(0.001);
    expect(Math.abs(second / mean - 1)).toBeLessThan(0.002);
  });

  test("is nobody where nobody is expected, and ends for the largest uniform number", () => {
    expect(poissonCount(0, 0.999)).toBe(0);
    const most = poissonCount(largestPoissonMean, 1 - 2 ** -32);
    expect(most).toBeGreaterThan(40);
    expect(most).toBeLessThan(60);
  });

  test("never falls when more are expected, for the same draw: two scenarios share it", () => {
    for (let i = 0; i < 200; i++) {
      const u = (i + 0.5) / 200;
      for (const mean of [0.1, 1, 4, 15])
        expect(poissonCount(mean * 1.05, u)).toBeGreaterThanOrEqual(poissonCount(mean, u));
    }
  });
});
