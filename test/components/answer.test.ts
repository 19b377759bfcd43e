import {describe, expect, test} from "vitest";
import type {Estimate} from "../../src/analysis/indicateurs/result.js";
import {answer} from "../../src/components/answer.js";
import type {ScenarioDifferences} from "../../src/components/comparaisonDocument.js";
import type {ScenarioDocument} from "../../src/components/scenarioDocument.js";
import {changeSentences} from "../../src/words/tellChange.js";
import {cietBrackets} from "../helpers/cietBrackets.js";

const estimate = (mean: number, half: number): Estimate => ({
  mean,
  se: half / 2,
  q05: mean - half,
  q95: mean + half
});
const sign = (share: number) => ({share, low: share - 0.001, high: Math.min(1, share + 0.001)});

function scenario({
  under60,
  maxGap,
  year
}: {
  under60: number;
  maxGap: Estimate;
  year: number | null;
}): ScenarioDocument {
  const period = {
    year: 2022,
    flux: {fragile: {under60: estimate(under60, 0.004)}, sans: {under60: estimate(0.5, 0.004)}},
    premierAccesModestes: estimate(4300, 60)
  };
  const grouped = {maxGap: [maxGap], year, reason: "raison."};
  return {
    scenario: {id: "essai", title: "Essai"},
    brackets: cietBrackets(),
    years: [period],
    convergence: {tolerance: 2, confidence: 0.9, grouped, brackets: grouped}
  } as unknown as ScenarioDocument;
}

const reference = scenario({under60: 0.65, maxGap: estimate(15, 1), year: null});
const held = scenario({under60: 0.49, maxGap: estimate(0, 1), year: 2019});
const differences = (outcomes: ScenarioDifferences["outcomes"], signs?: ScenarioDifferences["signs"]) => ({
  paired: true,
  outcomes,
  draws: Object.fromEntries(
    Object.entries(outcomes).map(([id, {mean, se}]) => [id, {q05: mean - 6 * se, q95: mean + 6 * se}])
  ),
  ...(signs === undefined ? {} : {signs})
});
const sentencesOf = (opposed: Parameters<typeof answer>[0]) => changeSentences(answer(opposed).changes);
const fall = {"under60.fragile": estimate(-0.16, 0.01)};

describe("the headline, chance alone", () => {
  const verdictOf = (change: number, convention: ScenarioDocument) =>
    answer({
      reference,
      scenario: convention,
      differences: differences({"under60.fragile": estimate(change, 0.01)})
    });

  test("is yes from the year in which the bounds begin to hold", () => {
    const {verdict, headline} = verdictOf(-0.16, held);
    expect(verdict).toBe("oui");
    expect(headline).toContain("2019");
  });

  test("is in part where the gap shrinks and stays beyond the tolerance in nine replicates out of ten", () => {
    const convention = scenario({under60: 0.56, maxGap: estimate(6, 1), year: null});
    expect(verdictOf(-0.09, convention).verdict).toBe("en partie");
  });

  test("is unknown where chance decides whether the objective holds", () => {
    const convention = scenario({under60: 0.52, maxGap: estimate(2.3, 1), year: null});
    expect(verdictOf(-0.13, convention).verdict).toBe("indéterminé");
  });

  test("is unknown where the effect itself may be nothing, and says so", () => {
    const {verdict, headline, changes} = verdictOf(-0.001, reference);
    expect(verdict).toBe("indéterminé");
    expect(headline).toContain("le hasard des attributions suffit à changer le sens");
    expect(changeSentences(changes)[0]).toContain(
      "Ne se distingue pas du hasard des tirages : l’effet sur la part"
    );
  });

  test("is no where the share rises", () => {
    const convention = scenario({under60: 0.7, maxGap: estimate(20, 1), year: null});
    expect(verdictOf(0.05, convention).verdict).toBe("non");
  });

  test("says that what is not known is not there", () => {
    expect(changeSentences(verdictOf(-0.16, held).changes).at(-1)).toBe(
      "Hasard seul : ce que l’on ne sait pas n’y est pas."
    );
  });
});

describe("over the plausible worlds", () => {
  const worlds = {n: 256, q05: -254, q95: 210, chanceShare: 0.4};
  const told = (share: number) =>
    sentencesOf({
      reference,
      scenario: held,
      differences: differences(
        {
          ...fall,
          "premierAcces.modestes": {...estimate(-60, 20), worlds},
          "premierAcces.tresModestes": {...estimate(-120, 20), worlds: {...worlds, q05: -219, q95: -27}}
        },
        {
          "under60.fragile": sign(1),
          "premierAcces.modestes": sign(share),
          "premierAcces.tresModestes": sign(1)
        }
      )
    });

  test("what is sure comes first, the price of the très modestes with it", () => {
    const [sure, unknown] = told(0.51);
    expect(sure).toMatch(
      /^Sûr, dans presque tous les mondes plausibles : la part .* baisserait, de 65,0\u00a0% dans la référence à 49,0/
    );
    expect(sure).toContain("il y aurait moins de premiers accès de ménages très modestes : −120");
    expect(sure).toContain("et de −220 à −30 selon les mondes plausibles");
    expect(unknown).toMatch(
      /^On ne sait pas : l’effet sur les premiers accès de ménages sous 60\u00a0% : −60/
    );
    expect(unknown).toContain("51 mondes sur 100 donnent ce signe");
  });

  test("what most worlds hold is probable", () => {
    expect(told(0.8)[1]).toMatch(/^Probable, dans la plupart des mondes plausibles : il y aurait moins/);
  });

  test("the levers are named with their articles", () => {
    const levers = [
      {id: "attribution", label: "bornes de ressources", article: "5.2"},
      {id: "aci", label: "objectif ACI", article: "6.2"}
    ];
    const {headline} = answer({
      reference,
      scenario: held,
      differences: differences(fall, {"under60.fragile": sign(1)}),
      levers
    });
    expect(headline).toContain("bornes de ressources (article 5.2) et objectif ACI (article 6.2)");
  });

  test("an objective that some worlds hold and others miss is not told held", () => {
    const gap = {...estimate(0, 0.5), worlds: {n: 256, q05: 0, q95: 4, chanceShare: 0.5}};
    const {verdict, headline, objective} = answer({
      reference,
      scenario: scenario({under60: 0.49, maxGap: gap, year: 2019}),
      differences: differences(fall, {"under60.fragile": sign(1)})
    });
    expect(verdict).toBe("indéterminé");
    expect(headline).toContain("dépend de ce que l’on ignore");
    expect(objective).toContain("selon les mondes plausibles");
  });

  test("a balance whose direction half of the worlds hold has no direction in the headline", () => {
    const {verdict, headline} = answer({
      reference,
      scenario: held,
      differences: differences(fall, {"under60.fragile": sign(0.5)})
    });
    expect(verdict).toBe("indéterminé");
    expect(headline).toMatch(/^On ne sait pas : en 2022, ce que l’on ignore suffit/);
  });
});
