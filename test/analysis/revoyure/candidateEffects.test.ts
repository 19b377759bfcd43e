import {expect, test} from "vitest";
import {candidateEffects} from "../../../src/analysis/revoyure/candidateEffects.js";
import type {PredictedIndicator} from "../../../src/analysis/revoyure/projection/projection.js";

const counts = ["attributions", "premierAcces", "premierAcces.modestes", "premierAcces.tresModestes"];
const shares = ["sous60.fragile", "sous60.sans", "sous60.metropole", "aci.sans", "aci.metropole"];

/** Nothing moves but the share under 60 % in quartiers fragiles, in thousandths. */
function indicators(moved: readonly number[]): PredictedIndicator[] {
  const still = moved.map(() => 500);
  const of = (id: string, successes: readonly number[]): PredictedIndicator => ({
    ...{id, label: id, kind: counts.includes(id) ? "count" : "share"},
    predictions: [
      {
        ...{halfYear: "2022-S1", successes, fan: []},
        ...(counts.includes(id) ? {} : {n: moved.map(() => 1000)})
      }
    ]
  });
  return [
    ...shares.map((id) => of(id, id === shares[0] ? moved : still)),
    ...counts.map((id) => of(id, still))
  ];
}

test("few pairs are read in Student's law: what the normal law would tell is not told", () => {
  // The normal law would have p = 0.0003 here, and 9 × p = 0.003.
  const drops = [-20, -4, -12, -12, -22, -2];
  const before = drops.map(() => 600);
  const [fragile, sans] = candidateEffects(
    indicators(before),
    indicators(drops.map((drop, i) => before[i] + 10 * drop)),
    2022
  );
  expect(fragile.change.mean).toBeCloseTo(-12, 9);
  // Squares 64 + 64 + 0 + 0 + 100 + 100 = 328; se = √(328 ÷ 5 ÷ 6) = 3.3066; t = 3.629, p = 0.0151 (tables), 6 × p = 0.09.
  expect(fragile.change.se).toBeCloseTo(3.3066, 4);
  expect(fragile.told).toBe(false);
  // t(5, 0.975) = 2.5706.
  expect(fragile.change.high).toBeCloseTo(-12 + 2.5706 * 3.3066, 3);
  expect(sans).toMatchObject({change: {mean: 0}, told: false});
});

test("a large effect is told on eight pairs, not on two that agree", () => {
  const eight = [-10, -11, -12, -9, -10, -11, -10, -9];
  const effect = (drops: readonly number[]) =>
    candidateEffects(
      indicators(drops.map(() => 600)),
      indicators(drops.map((drop) => 600 + 10 * drop)),
      2022
    )[0];
  expect(effect(eight).told).toBe(true);
  expect(effect([-10, -10]).told).toBe(false);
});
