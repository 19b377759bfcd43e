import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {offreSchedule} from "../../../src/core/offre/schedule.js";
import type {Evolution} from "../../../src/core/plan.js";
import {type PlanChanges, smallPlan} from "../../helpers/smallPlan.js";
import {smallTerritoire} from "../../helpers/smallTerritoire.js";

const territoire = smallTerritoire({logementsPerQuartier: 20});
const {quartiers} = territoire;

function scheduleOf(changes: PlanChanges, evolution: Partial<Evolution> = {}) {
  const plan = smallPlan(changes);
  return offreSchedule(territoire, plan, {...plan.evolution, ...evolution});
}

const every = <T>(value: T): T[] => [value, value, value, value];
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

describe("offreSchedule", () => {
  test("delivers the production of each year in two halves, the odd one in the second, at the delivery rate", () => {
    const {steps} = scheduleOf({offre: {production: [35, 40, 41, 40]}}, {deliveryRate: 0.9});
    // The base year as given; then 36, 36.9 rounded to 37, 36.
    expect(steps.map(({operations}) => sum(operations.map(({size}) => size)))).toEqual([
      17, 18, 18, 18, 18, 19, 18, 18
    ]);
  });

  test("demolishes over the cadence, the rounded running total", () => {
    const npru = {active: true, cadence: [0, 1 / 3, 1 / 3, 1 / 3]};
    const {steps} = scheduleOf({npru}, {demolitions: 100});
    expect(steps.map(({demolitions}) => demolitions)).toEqual([0, 0, 16, 17, 17, 17, 16, 17]);
    expect(sum(scheduleOf({npru: {active: false}}).steps.map(({demolitions}) => demolitions))).toBe(0);
  });

  test("a first year drawn moves the cadence, never into the base year", () => {
    const npru = {active: true, cadence: [0, 0.5, 0.3, 0.2]};
    const plan = smallPlan({npru, evolution: {npruFirstYear: 2017}});
    const demolished = (npruFirstYear: number) =>
      offreSchedule(territoire, plan, {...plan.evolution, demolitions: 100, npruFirstYear}).steps.map(
        ({demolitions}) => demolitions
      );
    expect(demolished(2018)).toEqual([0, 0, 0, 0, 25, 25, 15, 15]);
    for (const first of [2015, 2016, 2017]) expect(demolished(first)).toEqual([0, 0, 25, 25, 15, 15, 10, 10]);
  });

  test("rebuilds one for one after the delay", () => {
    const npru = {active: true, cadence: [0, 0.5, 0.3, 0.2]};
    const rebuilt = (delay: number) =>
      scheduleOf({npru}, {demolitions: 100, reconstitutionDelayYears: delay}).steps.map(
        ({reconstitution}) => reconstitution
      );
    expect(rebuilt(0)).toEqual([0, 0, 25, 25, 15, 15, 10, 10]);
    expect(rebuilt(1)).toEqual([0, 0, 0, 0, 25, 25, 15, 15]);
    expect(rebuilt(2)).toEqual([0, 0, 0, 0, 0, 0, 25, 25]);
  });

  test("rebuilds by the ratio in force in the year of the demolition, when an avenant sets another", () => {
    const npru = {active: true, cadence: [0, 0.5, 0.3, 0.2], reconstitutionRatio: [1, 1, 0.5, 2]};
    const {steps} = scheduleOf({npru}, {demolitions: 100, reconstitutionDelayYears: 0});
    expect(steps.map(({reconstitution}) => reconstitution)).toEqual([0, 0, 25, 25, 7, 8, 20, 20]);
  });

  test("builds what it says, whatever the plan: sizes, typologies, PLAI in whole logements", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(300), {minLength: 4, maxLength: 4}),
        fc.nat(400),
        fc.nat(3),
        fc.constantFrom("fixe" as const, "annuelle" as const, "prospective" as const),
        (production, demolitions, reconstitutionDelayYears, rule) => {
          const plai = {...smallPlan().offre.plai, rule};
          const {steps, plai: years} = scheduleOf(
            {offre: {production, plai}, npru: {active: true}},
            {demolitions, reconstitutionDelayYears}
          );
          steps.forEach(({operations, reconstitution}, step) => {
            const half = step % 2 === 0 ? Math.floor : Math.ceil;
            expect(sum(operations.map(({size}) => size))).toBe(
              half(production[step >> 1] / 2) + reconstitution
            );
            expect(sum(operations.filter((o) => o.reconstitution).map(({size}) => size))).toBe(
              reconstitution
            );
            for (const {size, typologies, plai: count} of operations) {
              expect(sum(typologies)).toBe(size);
              expect(count).toBeGreaterThanOrEqual(0);
              expect(count).toBeLessThanOrEqual(size);
              expect(Number.isInteger(count)).toBe(true);
              expect(size).toBeLessThanOrEqual(30);
            }
          });
          years.forEach(({plai: due}, year) => {
            const built = sum(
              steps.slice(year * 2, year * 2 + 2).flatMap(({operations}) => operations.map((o) => o.plai))
            );
            expect(built).toBe(Math.round(due));
          });
        }
      ),
      {numRuns: 40}
    );
  });

  test("builds no production in quartiers prioritaires, save the share of the derogation", () => {
    const inQpv = (qpvDerogation: number) => {
      const {steps} = scheduleOf({
        offre: {production: [900, 900, 900, 900], qpvDerogation: every(qpvDerogation)}
      });
      const operations = steps.flatMap((s) => s.operations);
      return (
        sum(operations.filter(({quartier}) => quartiers.qpv[quartier] === 1).map(({size}) => size)) / 3600
      );
    };
    expect(inQpv(0)).toBe(0);
    // Aulne and Bray, six tenths of the production, have quartiers prioritaires: a tenth of that, whole buildings.
    expect(Math.abs(inQpv(0.1) - 0.06)).toBeLessThan(0.02);
  });

  test("moves from one year to the next what a year decides, keeping what was due before", () => {
    const {steps} = scheduleOf({
      offre: {
        production: [100, 100, 100, 100],
        communeShares: [
          [1, 0, 0, 0],
          [0, 1, 0, 0],
          [0, 0.5, 0.5, 0],
          [0, 0, 1, 0]
        ]
      }
    });
    const built = [0, 1, 2, 3].map((year) => {
      const communes = [0, 0, 0, 0];
      for (const {quartier, size} of steps.slice(year * 2, year * 2 + 2).flatMap((s) => s.operations))
        communes[quartiers.commune[quartier]] += size;
      return communes;
    });
    expect(built).toEqual([
      [100, 0, 0, 0],
      [0, 100, 0, 0],
      [0, 50, 50, 0],
      [0, 0, 100, 0]
    ]);
  });

  test("rebuilds nothing in quartiers prioritaires, where the PNRU passed, nor in communes already above the limit", () => {
    const {steps} = scheduleOf({npru: {active: true}}, {demolitions: 900});
    const rebuilt = steps.flatMap(({operations}) => operations).filter((o) => o.reconstitution);
    expect(rebuilt.length).toBeGreaterThan(10);
    for (const {quartier} of rebuilt) {
      expect(quartiers.qpv[quartier] + quartiers.exPnru[quartier]).toBe(0);
      expect(quartiers.commune[quartier]).not.toBe(3);
    }
  });

  test("keeps the shares of the communes over the years although each half-year is small", () => {
    const {steps} = scheduleOf({offre: {production: [7, 7, 7, 7], communeShares: every([0.5, 0.3, 0.2, 0])}});
    const byCommune = [0, 0, 0, 0];
    for (const {quartier, size} of steps.flatMap(({operations}) => operations))
      byCommune[quartiers.commune[quartier]] += size;
    [14, 8.4, 5.6, 0].forEach((n, c) => {
      expect(Math.abs(byCommune[c] - n)).toBeLessThanOrEqual(1);
    });
  });

  test("opens the accounts of PLAI with the convention: the base year owes nothing", () => {
    const {plai} = scheduleOf({offre: {production: [500, 100, 100, 100]}});
    expect(plai[0].backlog).toBe(0);
    expect(plai[0].rate).toBe(0.2);
    // Without reconstitution 20 % is asked, the band begins at 25: five in advance each year.
    expect(plai.slice(1).map(({rate, bound}) => [rate, bound])).toEqual([
      [0.25, "lower"],
      [0.25, "lower"],
      [0.25, "lower"]
    ]);
    expect(plai[3].backlog).toBeCloseTo(-15);
  });
});
