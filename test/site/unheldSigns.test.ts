import {describe, expect, test} from "vitest";
import {avenantSentences} from "../../src/analysis/avenant/avenantSentences.js";
import type {Comparaison} from "../../src/analysis/comparer/comparaison.js";
import {comparePaired} from "../../src/analysis/comparer/comparePaired.js";
import {comparisonTable} from "../../src/cli/comparisonTable.js";
import {avenantTable} from "../../src/cli/decisions/avenantTable.js";
import {answer} from "../../src/components/answer.js";
import {clausesOfPage} from "../../src/components/avenant/clausesOfPage.js";
import {etSiSentences} from "../../src/components/etsi/etSiSentences.js";
import {lastYearChanges} from "../../src/components/lastYearChanges.js";
import {otherPrice} from "../../src/components/otherReading.js";
import {priceSentences} from "../../src/components/priceTable.js";
import {avenantLines} from "../../src/components/retournements/avenantLines.js";
import {isTold} from "../../src/words/labels.js";
import {changeSentences} from "../../src/words/tellChange.js";
import {verdictText} from "../../src/words/verdictText.js";
import {overWorlds} from "./overWorlds.js";
import {avenantFixture, compared} from "./writeAnswers.js";
import {fixture} from "./writeFixtures.js";

/** Words that state a direction; « ne sait pas … ou … » says that there is none. */
const direction =
  /\b(de plus|de moins|plus de (?!deux|tirages|replications)|moins de (?!deux)|en hausse|en baisse|hausse|baisse|baisserait|monterait|augment|diminu|y gagnent|y perdent|passerait|se réduit|en tête, classement)/i;

const unheld = {share: 0.5};
const [reference, scenario] = [0, 0.9].map((effort) => overWorlds(fixture("essai", effort).document));
const comparison = overWorlds(
  {outcomes: comparePaired({reference: compared(0), other: compared(0.9)}, {confidence: 0.95})},
  unheld
).outcomes;
const last = comparison.map(({id, years}) => ({id, ...years[years.length - 1].difference}));
const differences = {
  paired: true,
  outcomes: Object.fromEntries(
    last.map(({id, mean, se, low, high, worlds}) => [id, {mean, se, q05: low, q95: high, worlds: worlds!}])
  ),
  draws: Object.fromEntries(last.map(({id, q05, q95}) => [id, {q05: q05!, q95: q95!}])),
  signs: Object.fromEntries(last.map(({id, sign}) => [id, sign!]))
};
const opposed = {reference, scenario, differences};
const avenant = overWorlds(avenantFixture(), unheld);

const told: {readonly [where: string]: () => readonly string[]} = {
  "the home page": () => {
    const {headline, changes} = answer(opposed);
    return [headline, ...changeSentences(changes)];
  },
  "a scenario page": () => changeSentences(lastYearChanges(opposed).map(({told: change}) => change)),
  "the other reading": () =>
    otherPrice("autre", {
      ...{reference: "reference", year: 2022, brackets: [reference.brackets, scenario.brackets]},
      scenarios: {autre: differences}
    }) ?? [],
  "what would change an avenant’s answer": () =>
    avenantLines(avenant, undefined).map(({lead, text}) => `${lead} : ${text}`),
  "an avenant": () => {
    const {headline, details} = avenantSentences(avenant);
    return [headline, ...details];
  },
  "« Et si… ? »": () => {
    const {details} = etSiSentences({
      ...{asked: scenario, reference, comparison, replicates: 8, firstDigest: "", digest: ""}
    });
    // The last one tells whether the bounds hold under the central hypotheses.
    return details.slice(0, -1);
  },
  "the tables of avenants": () =>
    [...avenant.effects.outcomes, ...avenant.effects.menages, ...avenant.effects.communes].map(verdictText),
  "equilibre comparer": () => [comparisonTable(comparaison())]
};

describe("where half of the worlds hold a sign", () => {
  test.each(Object.keys(told))("%s states no direction", (where) => {
    const sentences = told[where]();
    expect(sentences.length).toBeGreaterThan(0);
    expect(sentences.filter((sentence) => direction.test(sentence))).toEqual([]);
    expect(sentences.join(" ")).toMatch(/on ne sait pas/i);
  });

  test("the price over the years states no direction, and says that the effect is not known", () => {
    const priced = last.filter(({id}) => id.startsWith("premierAcces.") && /odestes$/.test(id));
    const outcomes = Object.fromEntries(priced.map(({id, ...sum}) => [id, {byYear: [sum], sum}]));
    const sentences = priceSentences({
      ...opposed,
      differences: {...differences, price: {years: [2022], outcomes}}
    });
    expect(sentences).toHaveLength(2);
    expect(sentences.filter((sentence) => direction.test(sentence))).toEqual([]);
    for (const sentence of sentences) expect(sentence).toContain("n’est pas connu");
  });

  test("the words looked for are those that the same pages use where worlds agree", () => {
    const all = {share: 1, low: 0.95, high: 1};
    const agreed = {...differences, signs: Object.fromEntries(last.map(({id}) => [id, all]))};
    expect(changeSentences(answer({...opposed, differences: agreed}).changes).join(" ")).toMatch(direction);
    const {headline, details} = avenantSentences(overWorlds(avenantFixture(), {share: 1}));
    expect([headline, ...details].join(" ")).toMatch(direction);
  });

  test("no effect of a single clause is told, nor by the terminal who gains and who loses", () => {
    const [clause] = avenant.clauses;
    const {decomposition: _, ...alone} = avenant;
    const [one] = clausesOfPage({...alone, clauses: [clause]});
    expect(one.effects?.outcomes.filter(isTold)).toEqual([]);
    const text = avenantTable(alone);
    expect(text).toContain("Aucune tranche de ressources dont on sache");
    expect(text).toContain(
      "64 mondes plausibles, 2 tirages de chacun ; ce que l’on en savait au 31 décembre 2016"
    );
  });
});

test("where chance alone was drawn, each output says so", () => {
  const outcomes = Object.fromEntries(
    last.map(({id, mean, se, low, high}) => [id, {mean, se, q05: low, q95: high}])
  );
  const {changes} = answer({...opposed, differences: {paired: true, outcomes}});
  expect(changeSentences(changes).at(-1)).toBe("Hasard seul : ce que l’on ne sait pas n’y est pas.");
  expect(avenantTable(avenantFixture())).toContain("Hasard seul (--mondes 0)");
  expect(avenantSentences(avenantFixture()).details.join(" ")).toContain("Hasard seul");
  const {worlds: _, ...compareAlone} = comparaison();
  expect(comparisonTable(compareAlone)).toContain("Hasard seul (--mondes 0)");
});

function comparaison(): Comparaison {
  const {worlds} = avenant;
  return {
    schema: "equilibre/comparaison@1",
    engine: {version: "0"},
    seed: "essai",
    replications: 8,
    incertitudes: false,
    ...(worlds === undefined ? {} : {worlds}),
    confidence: 0.95,
    scenarios: ["a", "b"].map((id) => ({id, title: id, digest: "", inputs: {}})),
    comparisons: [{reference: "a", other: "b", outcomes: comparison}],
    ranking: {
      ...{status: "decide", leaders: ["b"], prefer: "moins", confidence: 0.95, least: 1, year: 2022},
      ...{budget: 8, replications: 8, looks: [8], looked: 1, order: [], pairs: []},
      criterion: {id: "ecart.bornes", label: "Écart aux bornes", unit: "points"}
    } as unknown as Comparaison["ranking"]
  };
}
