import {describe, expect, test} from "vitest";
import {plaiDelayed} from "../../../src/analysis/plai/plaiAnswer.js";
import {plaiCatchUp, plaiDecision, plaiRateForRisk, plaiRisk} from "../../../src/analysis/plai/plaiLaw.js";

const terms = {currentRate: 0.2, reconstitutionShare: 0.6, lower: 0.25, upper: 0.3};
const uncertain = {
  production: [2000, 2000, 2000, 2000, 2000, 2000],
  shape: [1 / 6, 1 / 6, 1 / 6, 1 / 6, 1 / 6, 1 / 6],
  demolitions: {min: 2350, mode: 2975, max: 3600},
  backlog: 0
};

describe("plaiRisk", () => {
  test("is certain at the ends of the band and even at the middle", () => {
    // The rate that closes for D demolitions: (2 400 + 0.6 D) ÷ (12 000 + D).
    expect(plaiRisk(3810 / 14350, uncertain, terms)).toBeCloseTo(1, 9);
    expect(plaiRisk(4560 / 15600, uncertain, terms)).toBeCloseTo(0, 9);
    expect(plaiRisk(4185 / 14975, uncertain, terms)).toBeCloseTo(0.5, 9);
    expect(plaiRisk(0.25, uncertain, terms)).toBe(1);
    expect(plaiRisk(0.3, uncertain, terms)).toBe(0);
  });
});

describe("plaiRateForRisk", () => {
  test("undoes plaiRisk", () => {
    // 10 % above: 3 600 − √(0.1 × 1 250 × 625) = 3 320.49 demolitions: 4 392.295 ÷ 15 320.49 = 28.669 %.
    const answer = plaiRateForRisk(0.1, uncertain, terms);
    expect(answer.rate).toBeCloseTo(0.28669, 5);
    expect(answer.bound).toBe("none");
    expect(plaiRisk(answer.rate, uncertain, terms)).toBeCloseTo(0.1, 9);
  });
  test("says what risk the upper bound leaves", () => {
    // 30 % closes up to 4 000 demolitions: with 3 000–5 000 around 4 000, one chance in two is left.
    const wide = {...uncertain, demolitions: {min: 3000, mode: 4000, max: 5000}};
    const answer = plaiRateForRisk(0.1, wide, terms);
    expect(answer).toMatchObject({rate: 0.3, bound: "upper"});
    expect(answer.risk).toBeCloseTo(0.5, 9);
    expect(answer.required).toBeGreaterThan(0.3);
  });
});

describe("plaiDecision", () => {
  test("owes nothing when the number is known first and the band does not bind", () => {
    const decisions = plaiDecision(9, uncertain, terms);
    expect(decisions).toHaveLength(7);
    expect(decisions[0].expectedLoss).toBeCloseTo(0, 9);
    expect(decisions[0].valueOfInformation).toBeCloseTo(decisions[6].expectedLoss, 9);
    expect(decisions[6].valueOfInformation).toBe(0);
  });
  test("meets the newsvendor's fractile when the number is never known", () => {
    // With the volume of operations almost the same whatever the number, the risk taken is near 1 ÷ (1 + weight).
    const never = plaiDecision(9, uncertain, terms)[6];
    expect(plaiRisk(never.rate, uncertain, terms)).toBeCloseTo(0.1, 2);
  });
  test("is worth less the later it comes", () => {
    const values = plaiDecision(9, uncertain, terms).map(({valueOfInformation}) => valueOfInformation);
    for (let k = 1; k < values.length; k++) expect(values[k]).toBeLessThanOrEqual(values[k - 1] + 1e-6);
  });
  test("matches a case worked by hand", () => {
    // One year, band wide open, D in [0, 2 000] around 1 000, production too large to be moved by D; equal weights:
    // the best rate closes for the median, and the mean gap is the slope, 0.6 − rate, times E|D − 1 000| = 1 000 ÷ 3.
    const one = {production: [1e6], shape: [1], demolitions: {min: 0, mode: 1000, max: 2000}, backlog: 0};
    const open = {...terms, lower: 0, upper: 1};
    const [, never] = plaiDecision(1, one, open);
    const best = (200000 + 600) / 1001000;
    expect(never.rate).toBeCloseTo(best, 6);
    expect(never.expectedMissing + never.expectedSurplus).toBeCloseTo(((0.6 - best) * 1000) / 3, 1);
  });
});

describe("plaiCatchUp", () => {
  test("counts the years that the upper bound needs", () => {
    // At 28 % and 3 600 demolitions: 4 560 − 0.28 × 15 600 = 192 owed; 0.10 × 2 000 caught up a year.
    expect(plaiCatchUp({rate: 0.28, p: 1}, uncertain, terms)).toBeCloseTo(0.96, 9);
    expect(plaiCatchUp({rate: 0.3, p: 1}, uncertain, terms)).toBe(0);
    expect(plaiCatchUp({rate: 0.25, p: 0.5}, uncertain, {...terms, upper: 0.2})).toBe(
      Number.POSITIVE_INFINITY
    );
  });
});

describe("plaiDelayed", () => {
  test("puts the programme back and lengthens it as much: nothing that is owed is dropped", () => {
    expect(plaiDelayed({production: [9, 10, 11], reconstitution: [0, 200, 700]}, 2)).toEqual({
      production: [9, 10, 11, 11, 11],
      reconstitution: [0, 0, 0, 200, 700]
    });
    const onTime = {production: [5, 6], reconstitution: [1, 2]};
    expect(plaiDelayed(onTime, 0)).toEqual(onTime);
    expect(() => plaiDelayed(onTime, 1.5)).toThrow("whole number");
  });
});
