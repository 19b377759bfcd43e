import {beforeAll, describe, expect, test} from "vitest";
import {type FrontierRequest, frontier} from "../../../src/analysis/atteignable/frontier.js";
import type {FrontierYear} from "../../../src/analysis/atteignable/frontierFigures.js";
import {smallestClash} from "../../../src/analysis/atteignable/smallestClash.js";
import type {Solve} from "../../../src/analysis/statistics/linearProgramme.js";
import {sizes} from "../../../src/core/vocabulary.js";
import {programmeSolver} from "../../../src/runners/programmeSolver.js";
import {cietBrackets} from "../../helpers/cietBrackets.js";

let solve: Solve;
beforeAll(async () => {
  solve = await programmeSolver();
});

/** Persons alone who wait, by bracket, and pay any of the four rents. */
const queue = (brackets: readonly number[]) =>
  brackets.map((count) => sizes.map((_, size) => [0, 0, 0, size === 0 ? count : 0]));

/** One year: 100 attributions in fragile quartiers, none elsewhere save 100 in the third class. */
const year: FrontierYear = {
  year: 2017,
  attributions: [100, 0, 100],
  logements: [0, 2].map((fragilite) => ({fragilite, typology: 0, level: 0, plai: false, count: 100})),
  sizeWindows: [[0, 0]],
  communes: [{commune: "59350", attributions: [100, 0, 100], available: [200, 200, 200, 200]}],
  available: queue([200, 200, 200, 200]),
  availableAci: [200, 200, 0, 0],
  relogements: [0, 0, 0, 0],
  premierAcces: 0,
  aciObjective: 0.45,
  presented: [
    [0.25, 0.25, 0.25, 0.25],
    [0.25, 0.25, 0.25, 0.25],
    [0.25, 0.25, 0.25, 0.25]
  ],
  accepted: [1, 1, 1],
  reference: [0.25, 0.25, 0.25, 0.25],
  ceiling: [0.5, null, null],
  floor: [null, null, 0.5],
  low: {ceiling: 2, floor: 2, modestes: 2, plai: 2}
};
const request: FrontierRequest = {
  measure: "bornes",
  candidates: {perCommission: 3, commissions: 20},
  practice: 20,
  places: [{scenario: "essai", title: "Essai", gap: 12, modestes: 100, byYear: [12]}],
  admitted: 0,
  brackets: cietBrackets()
};

describe("frontier", () => {
  test("with room everywhere, the gap closes and the most modest ménages fill all but the ceiling", () => {
    const {best, clash, places, curve} = frontier([year], request, solve);
    expect(clash).toBeUndefined();
    expect(best?.gap).toBeCloseTo(0, 6);
    // 50 under the ceiling of the fragile class, all 100 of the other.
    expect(best?.modestes).toBeCloseTo(150, 2);
    // From 20 points to 12 when 0 was possible: 40 %.
    expect(places[0].reached).toBeCloseTo(0.4, 4);
    // Each point of gap lets one more of the 100 be modest: 20 points, 20 ménages.
    expect(curve.at(-1)).toMatchObject({gap: expect.closeTo(20, 3), modestes: expect.closeTo(170, 2)});
  });

  test("a thin demande above 60 % holds the gap up, and one more of those ménages is worth a point of it", () => {
    // 30 ménages above 60 % in all: 70 of the 100 are under 60 %, 20 points over the ceiling.
    const {best, clash} = frontier([{...year, available: queue([200, 200, 20, 10])}], request, solve);
    expect(best?.gap).toBeCloseTo(20, 6);
    expect(best?.binding).toContainEqual({
      family: "demande",
      year: 2017,
      label: "un ménage aux ressources intermédiaires d’une personne de plus qui demande un logement",
      effect: expect.closeTo(-1, 6)
    });
    expect(clash?.families).toEqual(["demande", "objectif.fragile"]);
    expect(clash?.text).toContain("la demande disponible, l’objectif des quartiers fragiles (article 5.2)");
  });

  test("candidates bind by Artstein's inequality", () => {
    // Above 60 % are a tenth of the candidates: with 3 of them, 1 − 0.9³ = 27.1 % of logements at most, 22.9 points short.
    const few = {...year, presented: [[0.45, 0.45, 0.05, 0.05], year.presented[1], year.presented[2]]};
    const one = {...request, candidates: {perCommission: 3, commissions: 1}};
    expect(frontier([few], one, solve).best?.gap).toBeCloseTo(22.9, 6);
    expect(frontier([few], request, solve)).toMatchObject({
      best: {gap: expect.closeTo(0, 6)},
      bestOneCommission: expect.closeTo(22.9, 6)
    });
  });

  test("refusals thin the candidates", () => {
    // Half refuse: (1 − 0.95³) ÷ (1 − 0.5³) = 0.142625 ÷ 0.875 = 16.3 % of what is attributed.
    const few = {
      ...year,
      presented: [[0.45, 0.45, 0.05, 0.05], year.presented[1], year.presented[2]],
      accepted: [0.5, 1, 1]
    };
    const one = {...request, candidates: {perCommission: 3, commissions: 1}};
    expect(frontier([few], one, solve).best?.gap).toBeCloseTo(50 - 16.3, 6);
  });

  test("25×4 cannot be held when article 6 asks more ACI ménages than the two lower quarters", () => {
    // 0.6 × 200 first accesses, all ACI under 60 %: 120 of 200 where the quarters leave 100.
    const clashing = {...year, premierAcces: 200, aciObjective: 0.6};
    const answer = frontier([clashing], {...request, measure: "quatre-quarts"}, solve);
    expect(answer.clash?.families).toEqual(["aci", "objectif.fragile", "objectif.sans"]);
    // 120 of 200 evenly: 30 % in each of the two brackets, 5 points over.
    expect(answer.best?.gap).toBeCloseTo(5, 6);
  });

  test("says which rules clash even with no objective", () => {
    const {best, clash, curve} = frontier([{...year, available: queue([50, 50, 50, 0])}], request, solve);
    expect(best).toBeUndefined();
    expect(curve).toEqual([]);
    expect(clash?.families).toEqual(["demande"]);
  });
});

test("smallestClash is smallest by number, not first by order", () => {
  const clash = (kept: ReadonlySet<string>) =>
    !(kept.has("a") && kept.has("b") && kept.has("c")) && !(kept.has("b") && kept.has("d"));
  expect(smallestClash(["a", "b", "c", "d"], clash)).toEqual(["b", "d"]);
  expect(smallestClash(["a", "b", "c"], () => true)).toBeUndefined();
});
