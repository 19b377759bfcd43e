import {describe, expect, test} from "vitest";
import {signChanges} from "../../../src/analysis/avenant/signChanges.js";
import {measureEffects} from "../../../src/analysis/comparer/measureEffects.js";
import {outcomes} from "../../../src/analysis/comparer/outcomes.js";
import {holm} from "../../../src/analysis/statistics/holm.js";
import {type Cells, fakeObjectives, fakeReplicates} from "../../core/indicateurs/fakeReplicates.js";

const compared = (plai: readonly number[]) => ({
  replicates: fakeReplicates(
    plai.map((n): Cells[] => [{}, {}, {"livraisons.plai": n}, {}, {"livraisons.plai": n}, {}])
  ),
  objectives: fakeObjectives(6)
});
const options = {
  years: [2017, 2018],
  confidence: 0.95,
  thresholds: {points: 0.5, menages: 10, months: 0.5},
  adjust: holm
};
const effect = (before: readonly number[], after: readonly number[], id = "plai") =>
  measureEffects(
    {reference: compared(before), other: compared(after)},
    outcomes.filter((one) => one.id === id),
    options
  )[0];

describe("measureEffects", () => {
  test("is a yearly mean with Student's interval on the pairs", () => {
    // Differences 28, 30, 32: mean 30, s.e. 2/√3, t(2, 0.975) = 4.302653.
    const {reference, other, difference, verdict} = effect([100, 200, 300], [128, 230, 332]);
    expect([reference, other]).toEqual([200, 230]);
    expect(difference.mean).toBeCloseTo(30, 9);
    expect(difference.se).toBeCloseTo(2 / Math.sqrt(3), 9);
    expect(difference.low).toBeCloseTo(30 - (4.302653 * 2) / Math.sqrt(3), 4);
    expect(verdict).toBe("hausse");
  });

  test("tells chance, too small to matter, and nothing at all apart", () => {
    expect(effect([100, 200, 300], [160, 170, 330]).verdict).toBe("hasard");
    expect(effect([100, 200, 300], [95.0, 195, 295]).verdict).toBe("negligeable");
    expect(effect([100, 200, 300], [80, 181, 279]).verdict).toBe("baisse");
    expect(effect([100, 200, 300], [100, 200, 300]).verdict).toBe("identique");
  });

  test("three pairs that agree may still be chance, eight may not", () => {
    const before = Array.from({length: 8}, (_, i) => 100 + i);
    const after = before.map((plai) => plai - 20);
    expect(effect(before.slice(0, 3), after.slice(0, 3)).verdict).toBe("hasard");
    expect(effect(before, after).verdict).toBe("baisse");
  });

  test("what is never defined is said to be chance, not an effect", () => {
    const {difference, verdict} = effect([1, 2], [3, 4], "aci");
    expect(difference.n).toBe(0);
    expect(verdict).toBe("hasard");
  });
});

test("signChanges keeps effects that turn, told apart from chance on both sides", () => {
  const central = [effect([100, 200, 300], [128, 230, 332])];
  const turned = [effect([100, 200, 300], [70, 171, 269])];
  const blurred = [effect([100, 200, 300], [70, 260, 230])];
  const at = {hypothesis: "rotation.multiplier", value: 0.8};
  expect(signChanges(central, turned, at)).toMatchObject([
    {outcome: "plai", ...at, central: expect.closeTo(30, 9)}
  ]);
  expect(signChanges(central, blurred, at)).toEqual([]);
  expect(signChanges(central, central, at)).toEqual([]);
});
