import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {centralFutures} from "../../../src/analysis/confronter/centralFutures.js";
import {confrontation} from "../../../src/analysis/confronter/confrontation.js";
import {confrontedOutcomes} from "../../../src/analysis/confronter/confrontedOutcomes.js";
import type {ConfrontedScenario} from "../../../src/analysis/confronter/confrontFigure.js";
import type {ObservedFigure} from "../../../src/analysis/confronter/observedFigure.js";
import {basisNotes, headlines, skillsText} from "../../../src/analysis/confronter/toldConfrontation.js";
import type {WorldProjection} from "../../../src/analysis/mondes/projection.js";
import {counterLayout} from "../../../src/core/indicateurs/layout.js";
import {cietBrackets} from "../../helpers/cietBrackets.js";
import {figureOf} from "./figureOf.js";

/** Base year 2016, then 2017 to 2019; attributions of a half-year in each of two replicates. */
const halves = [
  [50, 50, 50, 50, 50, 50, 60, 60],
  [50, 50, 50, 50, 50, 50, 65, 65]
];
const layout = counterLayout(cietBrackets(8), {communes: [], bailleurs: []});
const counters = halves.map((row) => {
  const table = new Int32Array(8 * layout.names.length);
  row.forEach((amount, step) => {
    table[step * layout.names.length + layout.columns.get("flux.fragile.tresModestes.premierAcces")!] =
      amount;
    table[step * layout.names.length + layout.columns.get("end.pending.modestes.aci")!] = 500;
  });
  return table;
});
const projection: WorldProjection = {
  schema: "equilibre/projection@1",
  engine: "essai",
  key: "essai",
  worlds: {n: 2, replicates: 2, knownOn: "2016-12-31", digest: "sha256:0", stability: {worst: 0, id: "aci"}},
  spreads: {years: {"2": {demande: {enAttente: [2, 400, 600, 0.1]}}}},
  firstYear: 2017,
  futures: {
    attributions: [
      [100, 100, 100, 100],
      [100, 100, 100, 100],
      [110, 120, 130, 140]
    ]
  }
};
const scenario: ConfrontedScenario = {
  ...{id: "essai", title: "Essai", projection},
  central: centralFutures({layout, steps: 8, counters}, 2017)
};
const request = (figures: readonly ObservedFigure[]) => ({
  ...{scenarios: [scenario], figures, knownOn: "2016-12-31", firstYear: 2017, outcomes: confrontedOutcomes},
  ...{apart: {2018: "année de crue"}, unjudged: [], undated: [], objectiveOf: () => undefined},
  mappings: {
    attributions: {
      assumed: "une hausse",
      happened: "une baisse",
      carriedBy: ["rotation.multiplier"],
      carriers: ["Rotation"]
    }
  }
});
const evolution = figureOf({
  ...{id: "evolution", measure: "evolution", firstYear: 2017, unit: "%"},
  observed: {low: -10, high: -10}
});
const pending = figureOf({
  ...{id: "demandes", output: "demande.enAttente", unit: "demandes"},
  observed: {low: 450, high: 450}
});

describe("confrontation", () => {
  test("scores an evolution future by future, the misses first", () => {
    const {rows, coverage} = confrontation(request([pending, evolution]));
    const [row, second] = rows;
    expect(row).toMatchObject({id: "evolution", basis: "futures", covered90: false, covered50: false});
    // +20 and +30 by chance; +10, +20, +30, +40 over worlds: 5 and 95 % at 11.5 and 38.5.
    expect(row.projected.mean).toBeCloseTo(25, 8);
    expect(row.projected.worlds?.q05).toBeCloseTo(11.5, 8);
    expect(row.projected.worlds?.q95).toBeCloseTo(38.5, 8);
    // Mean distance to −10: 35; half the mean distance of two futures: (2 × (3×10 + 2×20 + 30)) ÷ 32 = 6.25.
    expect(row.crps).toBeCloseTo(28.75, 8);
    expect(row.intervalScore).toBeCloseTo(27 + 20 * 21.5, 8);
    expect(row.skill.persistence).toBeCloseTo(1 - 28.75 / 10, 8);
    expect(row.skill.trend).toBeNull();
    expect(row.cause?.carriedBy).toEqual(["rotation.multiplier"]);
    // Only the ends of the bar are kept: no CRPS.
    expect(second).toMatchObject({
      id: "demandes",
      basis: "bar",
      crps: null,
      covered50: null,
      covered90: true
    });
    expect(second.intervalScore).toBeCloseTo(200, 8);
    expect(second.projected).toMatchObject({mean: 500, worlds: {q05: 400, q95: 600}});
    expect(coverage.essai).toMatchObject({scored: 2, judged90: 2, covered90: 1, judged50: 1, covered50: 0});
  });

  test("says so where no bar is known: the ends of two years are not those of their ratio", () => {
    const {rows, coverage} = confrontation(
      request([{...pending, measure: "evolution", firstYear: 2018, unit: "%"}])
    );
    expect(rows[0]).toMatchObject({basis: "none", crps: null, intervalScore: null, covered90: null});
    expect(rows[0].projected.worlds).toBeUndefined();
    expect(coverage.essai).toMatchObject({scored: 1, judged90: 0});
    expect(basisNotes(rows)).toEqual([expect.stringContaining("Barre large inconnue")]);
  });

  test("counts a year of shock apart, and shows what it holds against nothing with why", () => {
    const {rows, coverage, shown} = confrontation(
      request([
        figureOf({id: "apart", firstYear: 2018, lastYear: 2018}),
        figureOf({id: "montre", use: "montrer", remark: "autre notion"}),
        figureOf({id: "apres", firstYear: 2020, lastYear: 2020}),
        figureOf({id: "avant", connuLe: "2016-12-31"})
      ])
    );
    expect(rows.map(({id, apart}) => [id, apart])).toEqual([["apart", "année de crue"]]);
    expect(coverage.essai).toMatchObject({scored: 0, apart: {scored: 1, covered90: 1}});
    // What comes after the last year compared is not told.
    expect(shown.map(({id, why}) => [id, why])).toEqual([
      ["montre", "autre notion"],
      ["avant", "déjà connu quand la projection a été faite"]
    ]);
  });

  test("sets a near notion beside the projection without a score", () => {
    const {rows, coverage} = confrontation(request([figureOf({use: "tendance", trust: "D"})]));
    expect(rows[0]).toMatchObject({use: "tendance", crps: null, covered90: null, basis: "futures"});
    expect(coverage.essai.scored).toBe(0);
  });

  test("nothing known after the day asked changes a byte of it, nor anything later what was projected", () => {
    const later = fc.record({
      id: fc.constantFrom("evolution", "demandes", "autre"),
      low: fc.integer({min: -1000, max: 1000}),
      connuLe: fc.constantFrom("2021-01-01", "2023-05-31", "2025-12-31")
    });
    const known = [pending, evolution];
    fc.assert(
      fc.property(fc.uniqueArray(later, {selector: ({id, connuLe}) => `${id} ${connuLe}`}), (vintages) => {
        const all = [
          ...known,
          ...vintages.map(({id, low, connuLe}) =>
            figureOf({...known.find((one) => one.id === id), id, connuLe, observed: {low, high: low}})
          )
        ];
        const observedOn = "2020-12-31";
        const asOf = (figures: readonly ObservedFigure[]) =>
          JSON.stringify(confrontation({...request(figures), observedOn}));
        expect(asOf(all)).toBe(asOf(known));
        const projected = (figures: readonly ObservedFigure[]) =>
          confrontation(request(figures))
            .rows.filter(({id}) => id === "evolution")
            .map(({projected, baselines}) => ({projected, baselines}));
        expect(projected(all)).toEqual(projected(known));
      }),
      {numRuns: 25}
    );
  });
});

describe("what is told", () => {
  test("the first sentence says what the bars at 90 % miss", () => {
    const [first, second] = headlines(confrontation(request([pending, evolution])));
    expect(first).toBe(
      "Les barres larges à 90\u00a0% manquent 1 des 2 chiffres publics que l’on peut noter : attributions, 2017-2019 (observé \u221210\u00a0% ; projeté de +11,5 à +38,5 pour « essai »)."
    );
    expect(second).toContain("1 sur 2 dans la barre à 90\u00a0%, 0 sur 1 dans celle à 50\u00a0%");
  });

  test("or that they hold them all, or that none is known", () => {
    expect(headlines(confrontation(request([pending])))[0]).toContain(
      "contiennent tous les chiffres publics"
    );
    const {projection: _, ...chanceAlone} = scenario;
    const document = confrontation({...request([pending]), scenarios: [chanceAlone]});
    expect(headlines(document)[0]).toBe("Aucune barre large n’est connue : rien ne peut être noté.");
  });

  test("a skill that cannot be is told apart from one that has no baseline", () => {
    const level = figureOf({
      firstYear: 2014,
      lastYear: 2014,
      id: "avant",
      connuLe: "2016-06-30",
      use: "montrer"
    });
    const {rows} = confrontation(request([level, figureOf()]));
    expect(skillsText(rows[0])).toBe("exacte / – / –");
  });
});
