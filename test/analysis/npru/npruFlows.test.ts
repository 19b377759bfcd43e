import {expect, test} from "vitest";
import {npruFlows, npruWhole} from "../../../src/analysis/npru/npruFlows.js";
import {npruNeeds} from "../../../src/analysis/npru/npruNeeds.js";
import {npruSlip} from "../../../src/analysis/npru/npruSlip.js";
import {invented, model} from "./invented.js";

// 2017: 30 stay in Aulne (moyenne, out of QPV), 12 go to Claire (sans) in a new logement of another bailleur, 11 to a QPV of Bray,
// of whom all were asked for a half-year before. 2018: 20 more of three persons stay in Aulne.
const rows = [
  {times: 30},
  {times: 12, quartier: 8, neuf: 1, bailleur: 1},
  {times: 11, quartier: 4, step: 3},
  {times: 20, step: 4, asked: 4, size: 2}
];
const one = invented(rows, {asked: 20, waiting: 15, freed: 10, others: 100});
// The other replicate rehouses ten fewer in 2017.
const two = invented([{times: 20}, ...rows.slice(1)], {asked: 24, waiting: 5, freed: 10, others: 110});
const means = (of: object) =>
  Object.fromEntries(
    Object.entries(of)
      .filter(([, value]) => typeof value === "object" && "mean" in value)
      .map(([name, value]) => [name, value.mean])
  );

test("says where those of a year go, on average over replicates, and hides what is under eleven", () => {
  const [first, second] = npruFlows([one, two], model);
  expect(first.year).toBe(2017);
  // (53 + 43) ÷ 2; asked: two half-years of 20 and of 24; waiting: 15 and 5; half-years: 11 ÷ 53 and 11 ÷ 43.
  expect(means(first)).toMatchObject({
    ...{rehoused: 48, horsQpv: 37, qpv: 11, sameCommune: 25, otherCommune: 23},
    ...{sameBailleur: 36, otherBailleur: 12, neuf: 12, ancien: 36, asked: 44}
  });
  expect(first.waiting).toEqual({under: 11});
  expect(first.halfYears.mean).toBeCloseTo((11 / 53 + 11 / 43) / 2, 12);
  expect(first.classes.map((count) => ("mean" in count ? count.mean : count))).toEqual([11, 25, 12]);
  expect(means(second)).toMatchObject({rehoused: 20, horsQpv: 20});
  // Nobody is in a QPV: nothing is hidden of a zero.
  expect(second.qpv).toMatchObject({mean: 0});
});

test("adds the years up, who waits being read on the last day", () => {
  const whole = npruWhole([one], model);
  expect(means(whole)).toMatchObject({rehoused: 73, horsQpv: 62, asked: 80, waiting: 15});
});

test("tension is needs over what frees in the typologies that suit the size", () => {
  const {years, rehoused} = npruNeeds([one], model, ["59901"]);
  // One person fits T1 to T3 (windows of the small plan): 4 communes × 3 typologies × 10 attributions, outside and inside QPV.
  expect(years[0].sizes[0]).toMatchObject({
    ...{toRehouse: {mean: 53}, horsQpv: {mean: 120}, qpv: {mean: 120}},
    ...{tension: {mean: 53 / 240}, tensionHorsQpv: {mean: 53 / 120}}
  });
  // Three persons (index 2) fit T2 to T5, 320 attributions; asked in 2018 only: nothing in 2017.
  expect(years[0].sizes[2]).toMatchObject({toRehouse: {mean: 0}});
  expect(years[1].sizes[2]).toMatchObject({toRehouse: {mean: 20}, tension: {mean: 20 / 320}});
  // The site's own commune: five typologies × 10, outside and inside.
  expect(years[0].sites[0]).toMatchObject({
    toRehouse: {mean: 53},
    horsQpv: {mean: 50},
    tension: {mean: 0.53}
  });
  expect(rehoused[0][0]).toMatchObject({mean: 53});
  expect(years[0].typologies[1]).toMatchObject({horsQpv: {mean: 40}, rehousedHorsQpv: {mean: 42}});
});

test("tells no tension where needs are under eleven: it would tell them", () => {
  const [{sizes, sites}] = npruNeeds([invented([{times: 10}], {freed: 10})], model, ["59901"]).years;
  expect(sizes[0]).toMatchObject({toRehouse: {under: 11}});
  expect(sizes[0].tension).toBeUndefined();
  expect(sites[0].tension).toBeUndefined();
});

test("who waits from one year to the next is to be rehoused in both", () => {
  const {years} = npruNeeds([invented([{times: 14, asked: 2, step: 5}], {freed: 1})], model, []);
  expect(years.map(({sizes}) => sizes[0].toRehouse)).toMatchObject([{mean: 14}, {mean: 14}]);
});

test("a later calendar is told replicate by replicate", () => {
  const year = {demolitions: 0, production: 100, due: 20, dueToReconstitution: 0, backlog: 0};
  const after = {demolitions: 0, due: 0, backlog: 0, lastYear: 2019, finalBacklog: 0};
  const offre = (reconstitution: readonly number[], left: number) => ({
    years: reconstitution.map((n, y) => ({
      ...year,
      year: 2017 + y,
      reconstitution: n,
      rate: 0.2,
      plai: 20 + y
    })),
    after: {...after, reconstitution: left}
  });
  const late = [
    invented([{times: 5, step: 4}], {others: 130}),
    invented([{times: 9, step: 4}], {others: 120})
  ];
  const slip = npruSlip(
    {planned: [one, two], late},
    {plan: model.plan, later: 1, offre: [offre([50, 50], 10), offre([0, 50], 60)]}
  );
  // 2017: 0 for 53 and 43. 2018: 5 − 20 and 9 − 20.
  expect(slip.years[0].rehoused).toMatchObject({
    planned: {mean: 48},
    later: {mean: 0},
    difference: {mean: -48}
  });
  expect(slip.years[1].rehoused.difference.mean).toBe(-13);
  // Four half-years: 30 and 10 more each.
  expect(slip.others).toMatchObject({mean: 80, q05: 44, q95: 116});
  expect(slip).toMatchObject({
    reconstitution: -50,
    plai: 0,
    asPlanned: {reconstitution: 10},
    afterSlip: {reconstitution: 60}
  });
});
