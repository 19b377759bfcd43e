import {describe, expect, test} from "vitest";
import {createSimulator} from "../../src/core/simulate.js";
import {fluxOf, runTable, under60} from "../helpers/counterTable.js";
import {meanAndError} from "../helpers/sample.js";
import {smallPopulation} from "../helpers/smallModel.js";
import {effortFromConvention, type PlanChanges, smallArrivals, smallPlan} from "../helpers/smallPlan.js";
import {smallTerritoire} from "../helpers/smallTerritoire.js";

/** Twelve quartiers of 3 000 logements; demandes in proportion. */
const territoire = smallTerritoire({logementsPerQuartier: 3000});
const [fragile, moyenne, sans] = [0, 1, 2];
const steps = 12;
const demande = {arrivals: smallArrivals(2700)};
const population = smallPopulation(territoire, smallPlan({demande}), {pending: 16_200});
const bounds = {
  ceiling: Array.from({length: steps}, () => [0.5, null, null]),
  floor: Array.from({length: steps}, () => [null, null, 0.65]),
  // As in the hypotheses: with twenty successes supposed, a class this small would stay 1.5 point short.
  successWeight: 5
};
/** Once the CAL know what they must: the second year on, to the end. */
const known = [4, steps - 1] as const;

/** Shares under 60 % by class of quartier, with their standard errors. */
function shares(attribution: PlanChanges["attribution"]): {mean: number; se: number}[] {
  const plan = smallPlan({steps, attribution: {...bounds, policy: "objectifs", ...attribution}, demande});
  const simulator = createSimulator({territoire, population, plan});
  const tables = Array.from({length: 8}, (_, replicate) => runTable(simulator, "bornes", replicate));
  return [fragile, moyenne, sans].map((g) =>
    meanAndError(tables.map((table) => under60(fluxOf(table, g, known))))
  );
}

describe("a whole effort reaches the bounds of article 5.2, within a point and a half", () => {
  const practice = shares({});
  const whole = effortFromConvention(1, steps);

  test("which the practice of the base year is far from: over 65 %, under 60 %", () => {
    expect(practice[fragile].mean).toBeGreaterThan(0.65);
    expect(practice[sans].mean).toBeLessThan(0.6);
  });

  test.each([
    ["objectives, extensive reading", {effort: whole, reading: "extensive"}],
    ["objectives, intensive reading", {effort: whole, reading: "intensive"}],
    ["strict quotas", {effort: whole, policy: "quotas"}]
  ] as const)("%s", (_, attribution) => {
    const found = shares(attribution);
    expect(Math.abs(found[fragile].mean - 0.5)).toBeLessThan(0.015);
    expect(Math.abs(found[sans].mean - 0.65)).toBeLessThan(0.015);
    // No bound holds in the class between: what the others no longer take moves it a little.
    expect(Math.abs(found[moyenne].mean - practice[moyenne].mean)).toBeLessThan(0.02);
    for (const {se} of found) expect(se).toBeLessThan(0.006);
  });

  test.each([2, 12])("with a window of %i half-years", (windowHalfYears) => {
    const found = shares({effort: whole, reading: "extensive", windowHalfYears});
    expect(Math.abs(found[fragile].mean - 0.5)).toBeLessThan(0.015);
    expect(Math.abs(found[sans].mean - 0.65)).toBeLessThan(0.015);
  });

  test("a ceiling of one year alone is held in it, without a swing, and let go after", () => {
    const [opens, closes] = [8, 9];
    const ceiling = Array.from({length: steps}, (_, step) => [
      step < opens || step > closes ? null : 0.5,
      null,
      null
    ]);
    const plan = smallPlan({
      ...{steps, demande},
      attribution: {...bounds, ceiling, policy: "objectifs", effort: whole}
    });
    const simulator = createSimulator({territoire, population, plan});
    const tables = Array.from({length: 8}, (_, replicate) => runTable(simulator, "bornes", replicate));
    const at = (step: number) =>
      meanAndError(tables.map((table) => under60(fluxOf(table, fragile, [step, step])))).mean;
    // A reflected quota gave 62, 54, 33 and 48 % over four half-years: none may stray by more than four points.
    for (const step of [opens, closes]) expect(Math.abs(at(step) - 0.5)).toBeLessThan(0.04);
    for (const step of [opens - 2, opens - 1, closes + 1, closes + 2])
      expect(Math.abs(at(step) - practice[fragile].mean)).toBeLessThan(0.04);
  });

  test.each([1, 3])(
    "where each CAL moves, a floor of 95 in 100 is reached with %i candidates: weights follow the bilans, no fit for a number of candidates",
    (candidates) => {
      // Weights solved once for three candidates, as version 0.1 had them, stayed 18 points off.
      const floor = Array.from({length: steps}, () => [null, null, 0.95]);
      const attribution = {
        ...bounds,
        floor,
        policy: "objectifs",
        effort: whole,
        reading: "intensive"
      } as const;
      const plan = smallPlan({
        ...{steps, demande},
        attribution: {...attribution, candidates: Array.from({length: steps}, () => candidates)}
      });
      const simulator = createSimulator({territoire, population, plan});
      const tables = Array.from({length: 4}, (_, replicate) => runTable(simulator, "bornes", replicate));
      const {mean} = meanAndError(tables.map((table) => under60(fluxOf(table, sans, [8, steps - 1]))));
      expect(Math.abs(mean - 0.95)).toBeLessThan(0.015);
    }
  );

  test("half an effort goes half of the way in odds where each CAL moves a little", () => {
    const half = shares({
      effort: effortFromConvention(0.5, steps),
      reading: "intensive",
      observed: observedIn(practice)
    });
    const odds = Math.sqrt(practice[fragile].mean / (1 - practice[fragile].mean));
    expect(Math.abs(half[fragile].mean - odds / (1 + odds))).toBeLessThan(0.015);
  });
});

/** Profiles whose share under 60 % is the one found, the rest evenly spread. */
function observedIn(practice: readonly {mean: number}[]): number[][] {
  return practice.map(({mean}) => [mean / 2, mean / 2, (1 - mean) / 2, (1 - mean) / 2]);
}
