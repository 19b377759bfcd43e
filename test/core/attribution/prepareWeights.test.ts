import {describe, expect, test} from "vitest";
import {prepareWeights} from "../../../src/core/attribution/prepareWeights.js";
import type {State} from "../../../src/core/state.js";
import {smallModel} from "../../helpers/smallModel.js";
import type {PlanChanges} from "../../helpers/smallPlan.js";
import {setStep, smallState} from "../../helpers/smallState.js";

const [fragile, moyenne, sans] = [0, 1, 2];
const K = 4;
const bailleurs = 3;
const every = <T>(value: T): T[] => Array.from({length: 8}, () => value);
const observed = [
  [0.4, 0.25, 0.2, 0.15],
  [0.25, 0.25, 0.25, 0.25],
  [0.15, 0.25, 0.25, 0.35]
];
type Attribution = NonNullable<PlanChanges["attribution"]>;

interface HalfYear {
  readonly g: number;
  readonly effort?: number;
  /** Attributions of the half-year that ends, by bracket, and by bailleur (those of the first one unless said). */
  readonly flux: readonly number[];
  readonly byBailleur?: readonly number[];
}

function opened(attribution: Attribution = {}, effort = 1): State {
  const model = smallModel({
    attribution: {
      policy: "objectifs",
      reading: "intensive",
      effort: every([effort, effort, effort]),
      observed,
      ...attribution
    }
  });
  return smallState(model, {step: 3});
}

/** Ends a half-year with these attributions and opens the next one. */
function attribute(state: State, {g, flux, byBailleur = [1, 0, 0]}: HalfYear): void {
  flux.forEach((n, k) => {
    state.counters[state.row + state.columns.flux + (g * K + k) * 3] = n;
  });
  state.byClassAndBailleur.set(byBailleur, g * bailleurs);
  setStep(state, state.step + 1);
  prepareWeights(state);
}

/** Intensities of a class after one half-year. */
function moved(given: HalfYear, attribution: Attribution = {}): number[] {
  const state = opened(attribution, given.effort);
  attribute(state, given);
  return intensityOf(state, given.g);
}

function intensityOf(state: State, g: number): number[] {
  return [...state.intensity.subarray(g * K, (g + 1) * K)];
}

function expectClose(found: readonly number[], expected: readonly number[]): void {
  expect(found).toHaveLength(expected.length);
  found.forEach((x, k) => {
    expect(x).toBeCloseTo(expected[k], 9);
  });
}

describe("the intensive reading: weights by asked ÷ attributed", () => {
  test("60 to 40 where the ceiling asks for 50 to 50: the weights of those under it are multiplied by two thirds", () => {
    expectClose(moved({g: fragile, flux: [35, 25, 25, 15]}), [2 / 3, 2 / 3, 1, 1]);
  });

  test("40 to 60 where the floor asks for 50 to 50: they are multiplied by one and a half", () => {
    expectClose(moved({g: sans, flux: [15, 25, 25, 35]}), [1.5, 1.5, 1, 1]);
  });

  test("half an effort asks for half of the way in odds from the base year: √(0.65 ÷ 0.35) to 1", () => {
    // What was attributed being what was observed, the ratio is √(35/65).
    expectClose(moved({g: fragile, effort: 0.5, flux: [40, 25, 20, 15]}), [
      Math.sqrt(35 / 65),
      Math.sqrt(35 / 65),
      1,
      1
    ]);
  });

  test("goes on from what the half-year before has given: two thirds, then eight ninths of it", () => {
    const state = opened();
    attribute(state, {g: fragile, flux: [35, 25, 25, 15]});
    // 9 to 8 is what is left to correct.
    attribute(state, {g: fragile, flux: [60, 30, 50, 30]});
    expectClose(intensityOf(state, fragile), [16 / 27, 16 / 27, 1, 1]);
  });

  test("a ceiling never raises, a floor never lowers: what overshot comes back to the practice, no further", () => {
    const ceiling = opened();
    attribute(ceiling, {g: fragile, flux: [35, 25, 25, 15]});
    attribute(ceiling, {g: fragile, flux: [10, 10, 40, 40]});
    expectClose(intensityOf(ceiling, fragile), [1, 1, 1, 1]);
    const floor = opened();
    attribute(floor, {g: sans, flux: [15, 25, 25, 35]});
    attribute(floor, {g: sans, flux: [40, 40, 10, 10]});
    expectClose(intensityOf(floor, sans), [1, 1, 1, 1]);
  });

  test("asks nothing of a class that met its bound in the base year, and brings it back to it if it leaves it", () => {
    const met = {observed: [[0.2, 0.25, 0.3, 0.25], observed[1], observed[2]]};
    expectClose(moved({g: fragile, flux: [20, 25, 30, 25]}, met), [1, 1, 1, 1]);
    // 55 to 45: the bound itself, not 45 to 55.
    expectClose(moved({g: fragile, effort: 0.3, flux: [30, 25, 25, 20]}, met), [45 / 55, 45 / 55, 1, 1]);
  });

  test("without effort, without a bound, under another policy or reading: the practice alone", () => {
    const flux = [35, 25, 25, 15];
    expectClose(moved({g: fragile, effort: 0, flux}), [1, 1, 1, 1]);
    expectClose(moved({g: moyenne, flux}), [1, 1, 1, 1]);
    expectClose(moved({g: fragile, flux}, {reading: "extensive"}), [1, 1, 1, 1]);
    expectClose(moved({g: fragile, flux}, {policy: "quotas"}), [1, 1, 1, 1]);
  });

  test("an effort that stops is forgotten", () => {
    const state = opened({effort: [0, 0, 0, 1, 1, 0, 0, 0].map((e) => [e, e, e])});
    attribute(state, {g: fragile, flux: [35, 25, 25, 15]});
    expect(intensityOf(state, fragile)[0]).toBeCloseTo(2 / 3, 9);
    attribute(state, {g: fragile, flux: [35, 25, 25, 15]});
    expectClose(intensityOf(state, fragile), [1, 1, 1, 1]);
  });

  test("learns nothing from a half-year without attributions, or where all went to one side", () => {
    expectClose(moved({g: fragile, flux: [0, 0, 0, 0]}), [1, 1, 1, 1]);
    expectClose(moved({g: fragile, flux: [3, 1, 0, 0]}), [1, 1, 1, 1]);
    expectClose(moved({g: sans, flux: [0, 0, 2, 1]}), [1, 1, 1, 1]);
  });

  test("a floor of 1 has infinite odds: all that may be moved is, at half an effort as at a whole one", () => {
    const floor = every([null, null, 1]);
    for (const effort of [0.5, 1])
      expectClose(moved({g: sans, effort, flux: [15, 25, 25, 35]}, {floor}), [1000, 1000, 1, 1]);
  });

  test("the bilan of a half-year told in brackets that an avenant has moved since teaches nothing", () => {
    const state = opened();
    attribute(state, {g: fragile, flux: [35, 25, 25, 15]});
    const cut = {step: 5, limitsCents: state.model.plan.demande.limitsCents};
    const plan = {...state.model.plan, demande: {...state.model.plan.demande, recuts: [cut]}};
    const after = Object.assign(state, {model: {...state.model, plan}});
    attribute(after, {g: fragile, flux: [65, 20, 10, 5]});
    expectClose(intensityOf(after, fragile), [2 / 3, 2 / 3, 1, 1]);
    // 60 to 40 in the new brackets: two thirds again.
    attribute(after, {g: fragile, flux: [35, 25, 25, 15]});
    expectClose(intensityOf(after, fragile), [4 / 9, 4 / 9, 1, 1]);
  });

  test("never beyond a thousand times or a thousandth, even half-year after half-year", () => {
    const state = opened();
    for (let i = 0; i < 3; i++) {
      state.counters.fill(0);
      setStep(state, 3);
      attribute(state, {g: fragile, flux: [600, 300, 5, 5]});
    }
    expectClose(intensityOf(state, fragile), [0.001, 0.001, 1, 1]);
  });

  test("25×4 moves each bracket by its own ratio: shares of 40, 30, 20 and 10 % to quarters", () => {
    const attribution = {objective: "quatre-quarts" as const};
    expectClose(moved({g: moyenne, flux: [40, 30, 20, 10]}, attribution), [5 / 8, 5 / 6, 5 / 4, 5 / 2]);
    // A bracket that nobody had keeps its weight.
    expectClose(moved({g: moyenne, flux: [50, 30, 20, 0]}, attribution), [1 / 2, 5 / 6, 5 / 4, 1]);
  });

  test("25×4 at half an effort asks for √(observed × quarter), brought to shares", () => {
    const attribution = {
      objective: "quatre-quarts" as const,
      observed: every([0.36, 0.36, 0.24, 0.04]).slice(0, 3)
    };
    const roots = [0.6, 0.6, Math.sqrt(0.24), 0.2];
    const sum = roots.reduce((a, b) => a + b, 0);
    const expected = roots.map((root, k) => root / sum / attribution.observed[0][k]);
    expectClose(moved({g: moyenne, effort: 0.5, flux: [36, 36, 24, 4]}, attribution), expected);
  });
});

describe("bailleurs that follow a part of the preconisations", () => {
  const compliance = [1, 0.5, 0];

  test("the class is asked the mean of what is asked of each, by its attributions", () => {
    // 10, 20 and 30 attributions: 50 % for the first, √(65/35) to 1 for the second, 65 % for the last.
    const second = Math.sqrt(65 / 35) / (1 + Math.sqrt(65 / 35));
    const asked = (10 * 0.5 + 20 * second + 30 * 0.65) / 60;
    const ratio = asked / (1 - asked) / (70 / 30);
    expectClose(moved({g: fragile, flux: [40, 30, 20, 10], byBailleur: [10, 20, 30]}, {compliance}), [
      ratio,
      ratio,
      1,
      1
    ]);
  });

  test("each moves its own weights by its part: whole, by the square root, not at all", () => {
    const state = opened({compliance, designationShare: 0.5});
    attribute(state, {g: fragile, flux: [40, 25, 20, 15]});
    const [intensity] = intensityOf(state, fragile);
    const {weights} = state.model.plan.attribution;
    compliance.forEach((part, b) => {
      const moves = weights[fragile][0] * intensity ** part;
      const index = (fragile * bailleurs + b) * K;
      // Half of the weight acts when candidates are designated, half at the choice.
      expect(state.designationWeights[index]).toBeCloseTo(Math.sqrt(moves), 9);
      expect(state.bracketWeights[index]).toBeCloseTo(Math.sqrt(moves), 9);
      expect(state.bracketWeights[index + 2]).toBeCloseTo(Math.sqrt(weights[fragile][2]), 9);
    });
  });
});

describe("the weights of the practice", () => {
  test("are shared between designation and choice: 1.3 to the 0.3 and to the 0.7", () => {
    const state = opened({designationShare: 0.3, reading: "extensive"});
    prepareWeights(state);
    expect(state.designationWeights[0]).toBeCloseTo(1.3 ** 0.3, 9);
    expect(state.bracketWeights[0]).toBeCloseTo(1.3 ** 0.7, 9);
  });

  test("ACI weighs by class of commune and by bailleur: 1.2 × 0.9 in a fragile commune, likewise shared", () => {
    const model = smallModel({
      attribution: {designationShare: 0.25},
      aci: {weights: [1.2, 1, 0.8], bailleurWeights: [1, 0.9, 1.1]}
    });
    const state = smallState(model, {step: 2});
    prepareWeights(state);
    expect(state.aciDesignationWeights[fragile * bailleurs + 1]).toBeCloseTo((1.2 * 0.9) ** 0.25, 9);
    expect(state.aciChoiceWeights[fragile * bailleurs + 1]).toBeCloseTo((1.2 * 0.9) ** 0.75, 9);
    expect(state.aciChoiceWeights[sans * bailleurs + 2]).toBeCloseTo((0.8 * 1.1) ** 0.75, 9);
  });

  test("count the attributions of each half-year anew, by class and bailleur", () => {
    const state = opened();
    attribute(state, {g: fragile, flux: [1, 1, 1, 1], byBailleur: [2, 1, 1]});
    expect([...state.byClassAndBailleur]).toEqual(new Array(9).fill(0));
  });
});
