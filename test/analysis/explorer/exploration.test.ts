import {describe, expect, it} from "vitest";
import {outcomes} from "../../../src/analysis/comparer/outcomes.js";
import {utilitiesOf} from "../../../src/analysis/explorer/decision.js";
import {explorationOf} from "../../../src/analysis/explorer/exploration.js";
import {coordinates, n, places, scenario, year} from "./worldsExample.js";

const gap = outcomes.find(({id}) => id === "ecart.bornes")!;
// Where refusals pass one half, the second policy misses its bounds by more than the first.
const one = scenario("une", {"ecart.bornes": () => 3, "premierAcces.modestes": () => 4000});
const other = scenario("autre", {
  "ecart.bornes": ([, refus]) => (refus > 0.5 ? 9 : 0),
  "premierAcces.modestes": ([prefet]) => 4000 + 40 * prefet
});
const exploration = explorationOf({
  scenarios: [one, other],
  ...{coordinates, places, year},
  outcomes: [{id: "premierAcces.modestes", label: "Premiers accès", unit: "count"}],
  criteria: [
    {id: "ecart.bornes", label: "Écart aux bornes", unit: "points"},
    {id: "premierAcces.modestes", label: "Premiers accès", unit: "count"}
  ],
  failure: {
    objective: {outcome: gap, relation: ">=", bound: 2},
    text: "bornes manquées",
    means: [places.map(() => 3), places.map(([, refus]) => (refus > 0.5 ? 9 : 0))]
  },
  conditions: [
    {
      objective: {outcome: gap, relation: "<=", bound: 2},
      text: "Écart ≤ 2 points",
      means: [places.map(() => 3), places.map(([, refus]) => (refus > 0.5 ? 9 : 0))]
    }
  ],
  weight: 20,
  files: [
    {id: "refus", title: "les refus", article: "article 19", holder: "les bailleurs", settles: ["refus"]}
  ]
});

describe("an exploration of kept worlds", () => {
  it("publishes the indices of an emulator that foretells worlds it did not see", () => {
    const difference = exploration.subjects.find(({against}) => against !== undefined)!;
    expect(difference.emulator).toMatchObject({published: true});
    expect(difference.emulator.q2).toBeGreaterThan(0.99);
    // 40 × uniform: all of the variance is the préfet's, exactly.
    expect(difference.emulator.indices[0]).toMatchObject({coordinate: {id: "prefet"}});
    expect(difference.emulator.indices[0].total).toBeCloseTo(1, 2);
  });

  it("publishes no index of an emulator below 0.8, and says so", () => {
    const flat = exploration.subjects[0].emulator;
    expect(flat).toEqual({leastQ2: 0.8, published: false, indices: []});
    expect(exploration.subjects[0].emulatorSentence).toContain("aucun indice");
  });

  it("tells where each scenario fails, in every world or by a rule", () => {
    const [first, second] = exploration.failures;
    expect(first.sentences).toEqual([
      "« une » échoue (bornes manquées) dans tous les mondes plausibles essayés (128)."
    ]);
    expect(second.box).toMatchObject({inside: 64, cases: 64});
    expect(second.sentences[0]).toContain("« autre » échoue (bornes manquées) surtout si « Refus » dépasse");
    expect(second.box?.limits[0].stability).toBeGreaterThan(0.9);
  });

  it("holds policies against each other world by world", () => {
    const {robustness} = exploration;
    // Half of the worlds at 9 against 3: regret 6 of the second; 3 of the first in the other half.
    const [balance] = robustness!.criteria;
    expect(balance.policies.map(({maxRegret}) => maxRegret)).toEqual([3, 6].map((x) => expect.closeTo(x, 2)));
    expect(balance.minimax).toBe(0);
    expect(robustness!.satisficing.map(({share}) => share)).toEqual([0, 0.5]);
    expect(robustness!.frontShares).toEqual([0.5, 1]);
  });

  it("gives the value of knowing, which the file that settles the choice has whole", () => {
    const utilities = utilitiesOf([one, other], {year, weight: 20})!;
    const mean = (row: readonly number[]) => row.reduce((a, b) => a + b, 0) / n;
    const best = Math.max(...utilities.map(mean));
    const known = mean(places.map((_, w) => Math.max(utilities[0][w], utilities[1][w])));
    const {lessons} = exploration.learn;
    expect(lessons.evpi).toBeCloseTo(known - best, 6);
    const [file] = lessons.files;
    expect(file.evppi).toBeGreaterThan(0.85 * (lessons.evpi ?? 0));
    expect(file.evppi).toBeLessThanOrEqual(lessons.evpi ?? 0);
  });
});
