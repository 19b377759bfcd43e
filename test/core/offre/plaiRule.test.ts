import {describe, expect, test} from "vitest";
import {clipPlaiRate, plaiRateForYear} from "../../../src/core/offre/plaiRule.js";

const terms = {currentRate: 0.2, reconstitutionShare: 0.6, lower: 0.25, upper: 0.3};

describe("plaiRateForYear", () => {
  test("looks at the year alone under the annual rule", () => {
    // Due 400 + 120 = 520 over 2 200 operations: 23.6 %, held at 25 %, so 550 PLAI and 30 in advance.
    const year = plaiRateForYear({
      rule: "annual",
      year: 0,
      production: [2000, 2000],
      reconstitution: [200, 1000],
      backlog: 0,
      ...terms
    });
    expect(year.due).toBeCloseTo(520, 9);
    expect(year.required).toBeCloseTo(520 / 2200, 12);
    expect(year).toMatchObject({rate: 0.25, bound: "lower"});
    expect(year.plai).toBeCloseTo(550, 9);
    expect(year.backlog).toBeCloseTo(-30, 9);
  });
  test("looks at all the years left under the prospective rule", () => {
    // From year 1: due 400 + 600, backlog 50, over 3 000 operations: 35 %, held at 30 %: 900 PLAI, 150 owed.
    const year = plaiRateForYear({
      rule: "prospective",
      year: 1,
      production: [2000, 2000],
      reconstitution: [200, 1000],
      backlog: 50,
      ...terms
    });
    expect(year.required).toBeCloseTo(1050 / 3000, 12);
    expect(year).toMatchObject({rate: 0.3, bound: "upper"});
    expect(year.backlog).toBeCloseTo(150, 9);
  });
  test("keeps the current rate and the backlog where nothing is built", () => {
    const year = plaiRateForYear({
      rule: "annual",
      year: 0,
      production: [0],
      reconstitution: [0],
      backlog: 12,
      ...terms
    });
    expect(year).toMatchObject({due: 0, required: 0.2, rate: 0.25, plai: 0, backlog: 12});
  });
});

describe("clipPlaiRate", () => {
  test("does not take the noise of a sum for a bound", () => {
    expect(clipPlaiRate(0.30000000000000004, terms)).toEqual({rate: 0.3, bound: "none"});
    expect(clipPlaiRate(0.31, terms)).toEqual({rate: 0.3, bound: "upper"});
    expect(clipPlaiRate(0.2, terms)).toEqual({rate: 0.25, bound: "lower"});
  });
});
