import {describe, expect, test} from "vitest";
import {benjaminiHochberg} from "../../../src/analysis/statistics/benjaminiHochberg.js";
import {holm} from "../../../src/analysis/statistics/holm.js";

// Benjamini & Hochberg, JRSS B 57 (1995), the fifteen p-values of their example.
const published = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
  0.759, 1
];

describe("p-values of a family", () => {
  test("Benjamini and Hochberg reject four of the fifteen", () => {
    const adjusted = benjaminiHochberg(published);
    expect(adjusted.filter((p) => p <= 0.05)).toHaveLength(4);
    expect(adjusted[3]).toBeCloseTo((15 / 4) * 0.0095, 12);
    expect(adjusted[14]).toBe(1);
  });
  test("Holm rejects three of them", () => {
    expect(holm(published).filter((p) => p <= 0.05)).toHaveLength(3);
  });
  test("both keep the order given", () => {
    // Holm by hand: 4 × .005, 3 × .01, 2 × .03, then no less than that.
    const adjusted = holm([0.01, 0.04, 0.03, 0.005]);
    [0.03, 0.06, 0.06, 0.02].forEach((p, i) => {
      expect(adjusted[i]).toBeCloseTo(p, 14);
    });
    // BH by hand: .04 × 4/4, .03 × 4/3 = .04, .01 × 4/2, .005 × 4.
    benjaminiHochberg([0.01, 0.04, 0.03, 0.005]).forEach((p, i) => {
      expect(p).toBeCloseTo([0.02, 0.04, 0.04, 0.02][i], 14);
    });
    expect(holm([])).toEqual([]);
  });
});
