import {expect, test} from "vitest";
import {recordAttributions} from "../../../../src/analysis/revoyure/practice/recordAttributions.js";
import {syntheticColumns, syntheticRows} from "../../../../src/analysis/revoyure/practice/syntheticRows.js";
import {createSimulator} from "../../../../src/core/simulate.js";
import {fragilites, statuses} from "../../../../src/core/vocabulary.js";
import {brackets} from "../../../helpers/cietBrackets.js";
import {smallModel} from "../../../helpers/smallModel.js";

const model = smallModel();
const simulator = createSimulator(model);
const fromStep = 4;

function record() {
  const {observer, attributions} = recordAttributions(fromStep);
  const counters = simulator.run("bilan", 0, {observer, steps: fromStep + 2});
  return {attributions, counters};
}

const limitsCents = Array.from({length: 6}, (_, size) => [40, 60, 80, 100].map((t) => t * 1000 * (size + 1)));
const context = {
  territoire: model.territoire,
  firstYear: 2016,
  limitsCents,
  lowestShare: 0.5,
  contingentKnown: true,
  seed: "a"
};

test("recordAttributions keeps each attribution that the engine counts, and no other", () => {
  const {attributions, counters} = record();
  const width = simulator.layout.names.length;
  const {fragilite} = model.territoire.quartiers;
  for (const [g, class_] of fragilites.entries())
    for (const [k, bracket] of brackets.entries())
      for (const [s, status] of statuses.entries()) {
        const column = simulator.layout.columns.get(`flux.${class_}.${bracket}.${status}`)!;
        const counted = counters[fromStep * width + column] + counters[(fromStep + 1) * width + column];
        const kept = attributions.filter(
          (a) => fragilite[a.quartier] === g && a.bracket === k && a.status === s
        ).length;
        expect([class_, bracket, status, kept]).toEqual([class_, bracket, status, counted]);
      }
  expect(attributions.length).toBeGreaterThan(100);
});

test("the ménages kept are those that the engine counted: activity, ages, blocked mutations, situations", () => {
  const {attributions, counters} = record();
  const width = simulator.layout.names.length;
  const counted = (name: string) => {
    const column = simulator.layout.columns.get(name)!;
    return counters[fromStep * width + column] + counters[(fromStep + 1) * width + column];
  };
  const kept = (holds: (a: (typeof attributions)[number]) => boolean) => attributions.filter(holds).length;
  expect(kept(({menage}) => menage.actif)).toBe(counted("actifs"));
  expect(kept(({menage}) => menage.age === "aines")).toBe(counted("age.aines"));
  expect(kept(({menage}) => menage.criteria.length > 0)).toBe(counted("mutationsBloquees"));
  expect(kept(({menage}) => menage.criteria.includes("sante"))).toBe(counted("critere.sante"));
  const premier = statuses.indexOf("premierAcces");
  expect(kept(({menage, status}) => status === premier && menage.situations.includes("handicap"))).toBe(
    counted("situation.handicap")
  );
  const actifs = syntheticRows(attributions, context).filter(
    (row) => row[syntheticColumns.indexOf("activite")] === "actif"
  );
  expect(actifs).toHaveLength(counted("actifs"));
});

test("an observed run gives the same counters as an ordinary one", () => {
  const {counters} = record();
  expect(simulator.run("bilan", 0, {steps: fromStep + 2})).toEqual(counters);
});

test("syntheticRows keeps resources in the bracket, dates in the half-year and demandes before their attribution", () => {
  const {attributions} = record();
  const rows = syntheticRows(attributions, context).map((row) =>
    Object.fromEntries(syntheticColumns.map((name, i) => [name, row[i]]))
  );
  expect(rows).toHaveLength(attributions.length);
  const counts = [0, 0, 0, 0];
  for (const {date_attribution, date_demande, ressources_mensuelles, categorie, identifiant} of rows) {
    expect(date_attribution).toMatch(/^2018-(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])$/);
    expect(date_demande <= date_attribution.slice(0, 7)).toBe(true);
    expect(identifiant).toMatch(/^SYNTHETIQUE-\d{6}$/);
    const cents = Math.round(Number(ressources_mensuelles) * 100);
    const [t40, t60, t80] = limitsCents[Number(categorie) - 1];
    counts[cents < t40 ? 0 : cents < t60 ? 1 : cents <= t80 ? 2 : 3]++;
  }
  expect(counts).toEqual([0, 1, 2, 3].map((k) => attributions.filter((a) => a.bracket === k).length));
});

test("syntheticRows is the same for the same seed and not for another", () => {
  const {attributions} = record();
  expect(syntheticRows(attributions, context)).toEqual(syntheticRows(attributions, context));
  expect(syntheticRows(attributions, {...context, seed: "b"})).not.toEqual(
    syntheticRows(attributions, context)
  );
});
