import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {plaiSchedule} from "../../../src/analysis/plai/plaiAnswer.js";

const terms = {currentRate: 0.2, reconstitutionShare: 0.6, lower: 0.25, upper: 0.3};
const production = [2000, 2000, 2000, 2000, 2000, 2000];

describe("plaiSchedule", () => {
  test("the annual rule ends 30 PLAI short when the effort comes late", () => {
    const {years, closed, finalBacklog, shortfall} = plaiSchedule({
      rule: "annual",
      production,
      reconstitution: [0, 200, 700, 1000, 700, 400],
      ...terms
    });
    // Worked by hand: 400 − 500; −100 + 520 − 550; 690 fit at 25.6 %; 1 000 − 900; 920 − 810; 750 − 720.
    expect(years.map(({bound}) => bound)).toEqual(["lower", "lower", "none", "upper", "upper", "upper"]);
    [-100, -130, 0, 100, 110, 30].forEach((backlog, i) => {
      expect(years[i].backlog).toBeCloseTo(backlog, 9);
    });
    expect(finalBacklog).toBeCloseTo(30, 9);
    expect(closed).toBe(false);
    expect(shortfall).toBe(0);
  });
  test("the prospective rule keeps 28 % and ends at nothing owed", () => {
    // Due 12 000 × 0.2 + 3 000 × 0.6 = 4 200 over 15 000 operations.
    const {years, closed, finalBacklog} = plaiSchedule({
      rule: "prospective",
      production,
      reconstitution: [0, 200, 700, 1000, 700, 400],
      ...terms
    });
    for (const {rate, bound} of years) {
      expect(rate).toBeCloseTo(0.28, 12);
      expect(bound).toBe("none");
    }
    expect(finalBacklog).toBe(0);
    expect(closed).toBe(true);
  });
  test("an early effort leaves the annual rule with 300 PLAI owed after three years", () => {
    // 1 000 due and 900 built, three times.
    const {years, peakBacklog} = plaiSchedule({
      rule: "annual",
      production,
      reconstitution: [1000, 1000, 1000, 600, 0, 0],
      ...terms
    });
    expect(years.slice(0, 3).map(({backlog}) => Math.round(backlog))).toEqual([100, 200, 300]);
    expect(peakBacklog).toBeCloseTo(300, 9);
    const prospective = plaiSchedule({
      rule: "prospective",
      production,
      reconstitution: [1000, 1000, 1000, 600, 0, 0],
      ...terms
    });
    // 2 400 + 2 160 = 4 560 over 15 600.
    for (const {rate} of prospective.years) expect(rate).toBeCloseTo(0.2923076923, 9);
    expect(prospective.closed).toBe(true);
  });
  test("says by how much an infeasible horizon falls short", () => {
    // Due 2 × (400 + 600) = 2 000 against 0.3 × 6 000 = 1 800.
    const short = plaiSchedule({
      rule: "prospective",
      production: [2000, 2000],
      reconstitution: [1000, 1000],
      ...terms
    });
    expect(short.shortfall).toBeCloseTo(200, 9);
    expect(short.finalBacklog).toBeCloseTo(200, 9);
    expect(short.closed).toBe(false);
    // Due 800 against 0.25 × 4 000 = 1 000: the lower bound forces 200 in advance.
    const ahead = plaiSchedule({
      rule: "prospective",
      production: [2000, 2000],
      reconstitution: [0, 0],
      ...terms
    });
    expect(ahead.forcedAdvance).toBeCloseTo(200, 9);
    expect(ahead.closed).toBe(true);
  });
  test("closes an inherited backlog when the band allows it", () => {
    const {years, closed} = plaiSchedule({
      rule: "prospective",
      production: [2000, 2000],
      reconstitution: [400, 400],
      backlog: 100,
      ...terms
    });
    expect(years[0].required).toBeCloseTo((100 + 2 * 640) / 4800, 12);
    expect(closed).toBe(true);
  });
  test("refuses volumes of different lengths", () => {
    expect(() => plaiSchedule({rule: "annual", production: [1], reconstitution: [1, 2], ...terms})).toThrow(
      RangeError
    );
  });
  test("balances: what was owed and due is built or still owed, and the prospective rule never ends shorter", () => {
    const volumes = fc.array(fc.tuple(fc.nat(4000), fc.nat(2000)), {minLength: 1, maxLength: 8});
    fc.assert(
      fc.property(volumes, fc.integer({min: -500, max: 500}), (pairs, backlog) => {
        const shared = {
          production: pairs.map(([n]) => n),
          reconstitution: pairs.map(([, r]) => r),
          backlog,
          ...terms
        };
        const annual = plaiSchedule({rule: "annual", ...shared});
        const prospective = plaiSchedule({rule: "prospective", ...shared});
        for (const {years, finalBacklog} of [annual, prospective]) {
          const due = years.reduce((sum, year) => sum + year.due, 0);
          const plai = years.reduce((sum, year) => sum + year.plai, 0);
          expect(finalBacklog).toBeCloseTo(backlog + due - plai, 4);
        }
        expect(Math.max(0, prospective.finalBacklog)).toBeLessThanOrEqual(
          Math.max(0, annual.finalBacklog) + 1e-4
        );
      })
    );
  });
});
