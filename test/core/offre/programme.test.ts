import {expect, test} from "vitest";
import {programmePlan} from "../../../src/core/compile/programmePlan.js";
import {timelineOf} from "../../../src/core/compile/timeline.js";
import {offreSchedule} from "../../../src/core/offre/schedule.js";
import {resolveScenario} from "../../../src/files/resolveScenario.js";
import {smallPlan} from "../../helpers/smallPlan.js";
import {smallTerritoire} from "../../helpers/smallTerritoire.js";

const territoire = smallTerritoire({logementsPerQuartier: 20});
const timeline = timelineOf(resolveScenario("tendanciel"));
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

test("a file's deliveries fall in the halves of their year, what is outside the convention left out", () => {
  const steps = programmePlan(
    [
      {year: 2018, commune: "59902", logements: 20},
      {
        year: 2018,
        commune: "59901",
        quartier: "59901-003",
        bailleur: "bailleur-deux",
        logements: 48,
        plai: 16
      },
      {year: 2018, commune: "59903", bailleur: "un autre", logements: 25},
      {year: 2016, commune: "59901", logements: 9},
      {year: 2040, commune: "59901", logements: 9}
    ],
    {territoire, timeline}
  );
  expect(steps).toHaveLength(14);
  expect(steps[4]).toEqual([{commune: 0, quartier: 3, bailleur: 1, size: 48, plai: 16}]);
  expect(steps[5]).toEqual([
    {commune: 2, size: 25},
    {commune: 1, size: 20}
  ]);
  expect(steps.flat()).toHaveLength(3);
});

test("what is programmed is delivered where it is said, within the production of the year", () => {
  const programme = [
    [],
    [],
    [{commune: 3, quartier: 11, bailleur: 2, size: 31, plai: 7}],
    [],
    [],
    [],
    [],
    []
  ];
  const plan = smallPlan({offre: {production: [40, 40, 40, 40], programme}});
  const {steps, plai} = offreSchedule(territoire, plan, {...plan.evolution, deliveryRate: 1});
  const [named, ...others] = steps[2].operations;
  expect(named).toMatchObject({quartier: 11, bailleur: 2, size: 31, plai: 7, reconstitution: false});
  expect(sum(named.typologies)).toBe(31);
  expect(sum(named.plaiByTypology)).toBe(7);
  // 31 are more than half of the 40 of the year: the other half gives what is left.
  expect(others).toEqual([]);
  expect(sum(steps[3].operations.map(({size}) => size))).toBe(9);
  expect(
    sum([steps[2], steps[3]].flatMap(({operations}) => operations.map((o) => o.plai)))
  ).toBeGreaterThanOrEqual(7);
  expect(plai[1].plai).toBeGreaterThan(0);
});

test("a file of more than the production of the year is delivered whole", () => {
  const programme = [[], [], [{commune: 0, size: 30}], [{commune: 1, size: 28}], [], [], [], []];
  const plan = smallPlan({offre: {production: [40, 40, 40, 40], programme}});
  const {steps} = offreSchedule(territoire, plan, {...plan.evolution, deliveryRate: 0.5});
  const delivered = steps.map(({operations}) => sum(operations.map(({size}) => size)));
  expect(delivered).toEqual([20, 20, 30, 28, 10, 10, 10, 10]);
  expect(steps[2].operations.every(({quartier}) => territoire.quartiers.commune[quartier] === 0)).toBe(true);
});
