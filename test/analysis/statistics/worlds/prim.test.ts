import {describe, expect, test} from "vitest";
import {choosePrimBox} from "../../../../src/analysis/statistics/worlds/choosePrimBox.js";
import {keyedChance} from "../../../../src/analysis/statistics/worlds/keyedChance.js";
import {prim} from "../../../../src/analysis/statistics/worlds/prim.js";
import {primBox} from "../../../../src/analysis/statistics/worlds/primBox.js";
import {primQuasiP} from "../../../../src/analysis/statistics/worlds/primQuasiP.js";
import {primStability} from "../../../../src/analysis/statistics/worlds/primStability.js";
import {prunePrimBox} from "../../../../src/analysis/statistics/worlds/prunePrimBox.js";
import {screenCases} from "../../../../src/analysis/statistics/worlds/screenCases.js";
import {sobolPoints} from "../../../../src/analysis/statistics/worlds/sobolPoints.js";

const infinity = Number.POSITIVE_INFINITY;

describe("PRIM by hand", () => {
  // Ten worlds 1 … 10 along one input, cases from 7 on.
  const points = Array.from({length: 10}, (_, i) => [i + 1]);
  const cases = points.map(([x]) => x >= 7);

  test("peels a fifth of the worlds inside at a time, down to the cases", () => {
    const trajectory = prim(points, cases, {peel: 0.2, paste: 0.2});
    expect(trajectory.map(({inside}) => inside)).toEqual([10, 8, 7, 6, 5, 4]);
    expect(trajectory[1]).toEqual({
      limits: [{input: 0, low: 2.5, high: infinity}],
      inside: 8,
      cases: 4,
      coverage: 1,
      density: 0.5,
      mass: 0.8
    });
    expect(trajectory[5].limits).toEqual([{input: 0, low: 6.5, high: infinity}]);
    expect(trajectory[5].density).toBe(1);
  });

  test("pastes back what a coarse peel took too many of", () => {
    // Cases 3 … 8. Peels of 4 go below 4.5 (density 4/6), then of floor(0.4 × 6) = 2 above 8.5 (4/4). Paste of floor(0.3 × 4) = 1:
    // 4, then 3; 2 and 9 would lower the density.
    const middle = points.map(([x]) => x >= 3 && x <= 8);
    const trajectory = prim(points, middle, {peel: 0.4, paste: 0.3});
    expect(trajectory.map(({limits}) => limits.map(({low, high}) => [low, high])[0])).toEqual([
      undefined,
      [4.5, infinity],
      [4.5, 8.5],
      [3.5, 8.5],
      [2.5, 8.5]
    ]);
    expect(trajectory[4]).toMatchObject({coverage: 1, density: 1});
  });

  test("worlds tied on an input go together, and one that says nothing is never restricted", () => {
    const tied = points.map(([x]) => [x > 5 ? 1 : 0, 7]);
    const trajectory = prim(
      tied,
      points.map(([x]) => x > 5),
      {peel: 0.1}
    );
    expect(trajectory).toHaveLength(2);
    expect(trajectory[1].limits).toEqual([{input: 0, low: 0.5, high: infinity}]);
  });

  test("quasi-p is the binomial tail at the density without the restriction", () => {
    // Four of four at 0.4: 0.4⁴.
    const [{input, quasiP}] = primQuasiP(
      primBox([{input: 0, low: 6.5, high: infinity}], points, cases),
      points,
      cases
    );
    expect(input).toBe(0);
    expect(quasiP).toBeCloseTo(0.0256, 12);
  });

  test("without case nothing is peeled; what does not fit is refused", () => {
    expect(prim(points, new Array(10).fill(false))).toHaveLength(1);
    expect(() => prim(points, [true])).toThrow(RangeError);
    expect(() => prim(points, cases, {peel: 0})).toThrow(RangeError);
    expect(() => choosePrimBox([], points, cases)).toThrow(RangeError);
    expect(() => primStability(points, cases, {seed: "", resamples: 0})).toThrow(RangeError);
  });
});

describe("a box known in advance, x₁ > 0.6 and x₃ < 0.5, among 120 inputs and 256 worlds", () => {
  const points = sobolPoints("prim", 256, 120);
  const cases = points.map((x) => x[1] > 0.6 && x[3] < 0.5);
  const trajectory = prim(points, cases);
  const box = choosePrimBox(trajectory, points, cases);

  test("is found, within one peel of its bounds", () => {
    expect(box.limits.map(({input}) => input)).toEqual([1, 3]);
    expect(Math.abs(box.limits[0].low - 0.6)).toBeLessThan(0.05);
    expect(Math.abs(box.limits[1].high - 0.5)).toBeLessThan(0.05);
    expect(box.coverage).toBeGreaterThan(0.95);
    expect(box.density).toBeGreaterThan(0.95);
    for (const {quasiP} of primQuasiP(box, points, cases)) expect(quasiP).toBeLessThan(1e-6);
  });

  test("is told again by fifty resamples, and nothing else", () => {
    const {restricted, nothing} = primStability(points, cases, {seed: "essai"});
    expect(nothing).toBe(0);
    expect(restricted[1]).toBeGreaterThan(0.95);
    expect(restricted[3]).toBeGreaterThan(0.95);
    expect(Math.max(...restricted.filter((_, i) => i !== 1 && i !== 3))).toBeLessThan(0.1);
  });

  test("pruning leaves out inputs that only chance restricted", () => {
    const wide = primBox([...box.limits, {input: 50, low: 0.03, high: infinity}], points, cases);
    expect(prunePrimBox(wide, points, cases).limits).toEqual(box.limits);
    expect(prunePrimBox(wide, points, cases, {mostInputs: 1}).limits).toHaveLength(1);
  });

  test("screening keeps its inputs", () => {
    expect(screenCases(points, cases, 12)).toEqual(expect.arrayContaining([1, 3]));
    expect(screenCases(points, cases, 200)).toHaveLength(120);
    expect(screenCases(points, new Array(256).fill(true), 2)).toEqual([0, 1]);
  });
});

test("where there is no signal no box says more than everywhere", () => {
  const points = sobolPoints("prim", 256, 41);
  const chance = keyedChance("no signal");
  const cases = points.map((_, w) => chance.unit(0, w) < 0.3);
  const trajectory = prim(points, cases);
  expect(trajectory.length).toBeGreaterThan(10);
  expect(choosePrimBox(trajectory, points, cases).limits).toEqual([]);
  const {restricted, nothing} = primStability(points, cases, {seed: "essai"});
  expect(nothing).toBeGreaterThan(0.8);
  expect(Math.max(...restricted)).toBeLessThan(0.2);
});
