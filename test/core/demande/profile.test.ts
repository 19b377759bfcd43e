import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {bracketOf} from "../../../src/core/demande/bracketOf.js";
import type {NewDemande} from "../../../src/core/demande/newDemande.js";
import {
  categoryOf,
  completeProfile,
  drawResources,
  leaveStepOf,
  reachOf
} from "../../../src/core/demande/profile.js";
import {createDraws} from "../../../src/core/random.js";
import {publishedLimitsCents, smallPlan} from "../../helpers/smallPlan.js";

const plan = smallPlan().demande;
const draws = createDraws("profils");
draws.useReplicate(0);

test("the limits of the helper are the six that article 5.2 prints", () => {
  const euros = (category: number) => publishedLimitsCents[category].slice(0, 3).map((cents) => cents / 100);
  expect(euros(0)).toEqual([745, 1117, 1490]);
  expect(euros(3)).toEqual([1444, 2166, 2888]);
});

describe("drawResources", () => {
  test("draws resources that belong to their bracket, for every category", () => {
    fc.assert(
      fc.property(fc.nat(5), fc.nat(3), fc.nat(65_535), (c, bracket, word) => {
        expect(bracketOf(drawResources(plan, c, bracket, word / 65_536), publishedLimitsCents[c])).toBe(
          bracket
        );
      })
    );
  });

  test("goes from the supposed share of the first limit to the PLUS ceiling", () => {
    const limits = {limitsCents: [[100, 150, 200, 250]], lowestShare: 0.4};
    expect(drawResources(limits, 0, 0, 0)).toBe(40);
    expect(drawResources(limits, 0, 0, 0.5)).toBe(70);
    expect(drawResources(limits, 0, 1, 0.5)).toBe(125);
    expect(drawResources(limits, 0, 3, 0.999999)).toBe(250 - 1);
  });
});

describe("reachOf", () => {
  test("is the dearest rent that the resources pay", () => {
    const own = {
      ...plan,
      leastResourcesCents: [[0], [100], [200], [300]].map((row) => row.concat(row, row, row, row, row))
    };
    expect([0, 99, 100, 199, 200, 300, 1000].map((cents) => reachOf(own, cents, 0))).toEqual([
      0, 0, 1, 1, 2, 3, 3
    ]);
  });

  test("never falls when resources rise", () => {
    fc.assert(
      fc.property(fc.nat(5), fc.nat(400_000), fc.nat(50_000), (size, cents, more) => {
        expect(reachOf(plan, cents + more, size)).toBeGreaterThanOrEqual(reachOf(plan, cents, size));
      })
    );
  });
});

test("categoryOf moves a share of the ménages one category up, never past the last", () => {
  const own = {...plan, categoryAbove: [0, 0.25, 0, 0, 0, 1]};
  expect(categoryOf(own, 1, 0.24)).toBe(2);
  expect(categoryOf(own, 1, 0.25)).toBe(1);
  expect(categoryOf(own, 0, 0)).toBe(0);
  expect(categoryOf(own, 5, 0)).toBe(5);
});

describe("completeProfile", () => {
  const born = (key: number, voisines: readonly number[]): NewDemande => {
    const demande: NewDemande = {
      key,
      size: 2,
      bracket: 2,
      baseBracket: 2,
      reach: 0,
      aci: 0,
      status: 0,
      month: 0,
      home: -1,
      homeBailleur: 255,
      flags: 0,
      wish0: 9,
      wish1: 7,
      wish2: 7
    };
    completeProfile(demande, {plan, draws, step: 3, voisines, limitsInForce: undefined});
    return demande;
  };

  test("asks for communes next to the first, never twice for one, in the planned shares", () => {
    const all = Array.from({length: 20_000}, (_, key) => born(key, [1, 2, 3]));
    const second = all.filter(({wish1}) => wish1 !== 255);
    const third = all.filter(({wish2}) => wish2 !== 255);
    expect(second.length / all.length).toBeCloseTo(plan.secondWish, 1);
    // A third wish that falls on the second one is dropped: one in three here.
    expect(third.length / all.length).toBeCloseTo((plan.thirdWish * 2) / 3, 1);
    expect(second.every(({wish1, wish2}) => wish1 >= 1 && wish1 <= 3 && wish2 !== wish1)).toBe(true);
    expect(third.every(({wish2}) => wish2 >= 1 && wish2 <= 3)).toBe(true);
  });

  test("asks for its own commune alone where no other touches it", () => {
    expect(born(5, [])).toMatchObject({wish0: 9, wish1: 255, wish2: 255});
  });

  test("is born in one of the six months of the half-year, each as likely", () => {
    const months = new Map<number, number>();
    for (let key = 0; key < 12_000; key++) {
      const {month} = born(key, [1]);
      months.set(month, (months.get(month) ?? 0) + 1);
    }
    expect([...months.keys()].sort((a, b) => a - b)).toEqual([18, 19, 20, 21, 22, 23]);
    for (const n of months.values())
      expect(Math.abs(n - 2000)).toBeLessThan(4 * Math.sqrt(12_000 * (1 / 6) * (5 / 6)));
  });
});

describe("leaveStepOf", () => {
  test("keeps 1 − abandonment of the demandes at each half-year", () => {
    const steps = 8;
    const n = 40_000;
    const left = new Array<number>(steps + 2).fill(0);
    for (let key = 0; key < n; key++) left[leaveStepOf(key, {plan, draws, step: 2, steps})]++;
    expect(left.slice(0, 3)).toEqual([0, 0, 0]);
    let alive = n;
    for (let s = 3; s <= steps; s++) {
      const expected = n * 0.9 ** (s - 3) * 0.1;
      expect(Math.abs(left[s] - expected)).toBeLessThan(4 * Math.sqrt(expected));
      alive -= left[s];
    }
    expect(left[steps + 1]).toBe(alive);
  });

  test("never leaves when nobody abandons", () => {
    expect(leaveStepOf(1, {plan: {...plan, abandonment: 0}, draws, step: 0, steps: 6})).toBe(7);
  });
});
