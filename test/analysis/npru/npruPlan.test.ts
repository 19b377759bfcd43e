import {expect, test} from "vitest";
import {npruObjectives} from "../../../src/analysis/npru/npruObjectives.js";
import {npruOffre} from "../../../src/analysis/npru/npruOffre.js";
import {npruRate} from "../../../src/analysis/npru/npruRate.js";
import {npruSites} from "../../../src/analysis/npru/npruSites.js";
import {offreSchedule} from "../../../src/core/offre/schedule.js";
import {smallModel} from "../../helpers/smallModel.js";
import {invented} from "./invented.js";

// Two years of convention, 60 demolitions, half a year's worth each; rebuilt a year later; four further years of programme.
const base = smallModel({steps: 6});
const years = 7;
const all = <T>(value: T) => new Array<T>(years).fill(value);
const model = smallModel({
  steps: 6,
  npru: {active: true, cadence: [0, 0.5, 0.25, 0.25, 0, 0, 0], reconstitutionRatio: all(1)},
  offre: {
    production: all(40),
    plai: {rule: "prospective", rate: all(0.2), terms: all(base.plan.offre.plai.terms[0])}
  }
});
const {plan, territoire} = model;
const schedule = offreSchedule(territoire, plan, plan.evolution);

test("what is rebuilt and its debt, within the horizon and after it", () => {
  const {years: told, after} = npruOffre(plan, schedule);
  expect(told.map(({demolitions, reconstitution}) => [demolitions, reconstitution])).toEqual([
    [30, 0],
    [15, 30]
  ]);
  // 20 % of 40 produced, and 60 % of what is rebuilt.
  expect(told.map(({due}) => due)).toEqual([8, 26]);
  // 15 to come down in 2019; 15 rebuilt in 2019 and 15 in 2020, of which 60 % PLAI.
  expect(after).toMatchObject({demolitions: 15, reconstitution: 30, due: 18, lastYear: 2020});
  // Over 2017-2020: (4 × 8 + 0.6 × 60) ÷ (160 + 60) = 68 ÷ 220, above the band: 30 % each year leaves 2 owed.
  expect(told[0].rate).toBe(0.3);
  expect(after.finalBacklog).toBeCloseTo(68 - 0.3 * 220, 9);
});

test("the rate of the first year, its risk, and that of a later year with what was owed before it", () => {
  const demolitions = {min: 40, max: 80};
  const first = npruRate({...model, schedule}, {year: 2017, risk: 0.1, demolitions});
  expect(first.answer.prospective.years[0].rate).toBe(0.3);
  expect(first.answer.annual.years[0].rate).toBe(0.25);
  // 30 % of 160 + D is enough for 32 + 0.6 D up to D = 53.33: from 40 to 60 to 80, F(53.33) = 13.33² ÷ 800.
  const last = first.risks.at(-1)!;
  expect(last.rate).toBeCloseTo(0.3, 12);
  expect(last.unknownDemolitions).toBeCloseTo(1 - (40 / 3) ** 2 / 800, 9);
  const second = npruRate({...model, schedule}, {year: 2018, risk: 0.1, demolitions});
  // 2017 built 30 % of 40 where 8 were due.
  expect(second.question.backlog).toBeCloseTo(-4, 9);
  expect(second.question.reconstitution).toEqual([30, 15, 15]);
  // All of it is still to be rebuilt: the law is whole.
  expect(second.question.demolitions).toEqual({min: 40, mode: 60, max: 80});
});

test("worlds come as many and as late as each supposes, what is past being past", () => {
  const world = {deliveryRate: [1, 0.5, 1, 1], demolitions: 60, late: 1};
  const worlds = {knownOn: "2016-12-31", worlds: [world]};
  const demolitions = {min: 40, max: 80};
  const at = (year: number) =>
    npruRate({...model, schedule}, {year, risk: 0.1, demolitions, worlds}).inWorlds!;
  // 2017-2020 delivers 40, 20, 40, 40: 28 + 36 = 64 due over 200, that is 32 %: no rate of the band is enough.
  expect(at(2017).rates.at(-1)).toMatchObject({share: 0});
  expect(at(2017).smallest).toBeUndefined();
  // With demolitions half as many: 28 + 18 = 46 over 170, that is 27.06 %.
  const half = npruRate(
    {...model, schedule},
    {
      ...{year: 2017, risk: 0.1, demolitions},
      worlds: {...worlds, worlds: [{...world, demolitions: 30}]}
    }
  );
  expect(half.inWorlds!.smallest!.rate).toBeCloseTo(0.275, 12);
  // From 2018, 4 in advance: 20 + 36 − 4 delivered over 20 + 40 + 40 + 60, that is 32.5 %.
  expect(at(2018).smallest).toBeUndefined();
});

test("operations of the user's file are told with what the rest of the year must have", () => {
  const programme = [[], [], [{commune: 2, quartier: 8, bailleur: 1, size: 10, plai: 1}], [], [], []];
  const named = smallModel({...model.plan, offre: {...plan.offre, programme}});
  const own = offreSchedule(territoire, named.plan, named.plan.evolution);
  const {operations} = npruRate(
    {...named, schedule: own},
    {year: 2017, risk: 0.1, demolitions: {min: 40, max: 80}}
  );
  expect(operations).toMatchObject({
    named: 1,
    namedLogements: 10,
    toldLogements: 10,
    toldPlai: 1,
    otherLogements: 30
  });
  // 30 % of 40 is 12; 11 of the 30 others.
  expect(operations.rateOfOthers).toBeCloseTo(11 / 30, 12);
  expect(operations.rows[0]).toEqual({
    ...{insee: "59903", commune: "Claire", bailleur: "bailleur-deux", kind: "nommée", logements: 10, plai: 1}
  });
  const {logements, plai} = operations.rows.reduce((sum, row) => ({
    ...row,
    logements: sum.logements + row.logements,
    plai: sum.plai + row.plai
  }));
  expect([logements, plai]).toEqual([40, 12]);
});

test("objectives are whole ménages that sum to each year's, weighted by logements outside and inside QPV", () => {
  const runs = [invented([{times: 31}, {times: 12, step: 4}]), invented([{times: 20}, {times: 12, step: 4}])];
  const {totals, communes, bailleurs} = npruObjectives(runs, model, schedule);
  // (31 + 20) ÷ 2 rounds to 26; 12 the year after.
  expect(totals).toEqual([26, 12]);
  for (const units of [communes, bailleurs])
    for (const [y, total] of totals.entries())
      expect(units.reduce((sum, {objectives}) => sum + objectives[y], 0)).toBe(total);
  // 170 logements a quartier, QPV at half weight: Aulne 340 + 170 less 15 for 30 condemned of its site, Bray 340 + 85, Claire 510,
  // Dune 340 (its fragile quartier is no QPV): 1 770 and what is delivered in 2017 (40, of which Aulne 20 %, Bray and Claire 40 %).
  const weights = [495 + 8, 425 + 16, 510 + 16, 340];
  const exact = weights.map((weight) => (26 * weight) / 1810);
  communes.forEach(({objectives}, c) => {
    expect(Math.abs(objectives[0] - exact[c])).toBeLessThan(1);
  });
  expect(communes.map(({horsQpv, qpv}) => [horsQpv, qpv])).toEqual([
    [340, 340],
    [340, 170],
    [510, 0],
    [340, 0]
  ]);
  expect(communes[0]).toMatchObject({from: {mean: 37.5}, to: {mean: 37.5}});
  expect(communes[1]).toMatchObject({from: {mean: 0}, to: {mean: 0}});
});

test("a site tells its stock, its calendar and who lives in what comes down", () => {
  const {sites, firstDay} = npruSites(model, schedule);
  expect(sites).toHaveLength(1);
  const [site] = sites;
  expect(site).toMatchObject({
    insee: "59901",
    nom: "Aulne",
    stockQpv: site.stock,
    demolitions: [30, 15],
    down: 45
  });
  for (const counts of [site.typologies, site.rentClasses])
    expect(counts.reduce((a, b) => a + b, 0)).toBe(45);
  expect(site.menagesTotal + site.vacant).toBe(45);
  // The only site: the whole table is its own.
  expect(firstDay).toEqual(site.menages);
});
