import {describe, expect, test} from "vitest";
import {plaiAnswer} from "../../../src/analysis/plai/plaiAnswer.js";

const question = {
  terms: {currentRate: 0.2, reconstitutionShare: 0.6, lower: 0.25, upper: 0.3},
  production: [2000, 2000, 2000, 2000, 2000, 2000],
  reconstitution: [0, 200, 700, 1000, 700, 400],
  backlog: 0,
  risk: 0.1,
  demolitions: {min: 2350, mode: 3000, max: 3600}
};

describe("plaiAnswer", () => {
  test("answers by both rules on the same volumes", () => {
    const answer = plaiAnswer(question);
    expect(answer.stationary.rate).toBeCloseTo(0.28, 12); // mean 500: 700 ÷ 2 500
    expect(answer.annual.finalBacklog).toBeCloseTo(30, 9);
    expect(answer.prospective.closed).toBe(true);
    expect(answer.rLower).toBeCloseTo(285.714285714, 8);
    expect(answer.rUpper).toBeCloseTo(666.666666667, 8);
  });
  test("lowers the rate to fix when demolitions come late", () => {
    const {delays} = plaiAnswer(question);
    expect(delays.map(({beyond}) => beyond)).toEqual([0, 400, 1100, 2100]);
    // Two years late, so two years more: (0.2 × 16 000 + 0.6 × 3 000) ÷ 19 000. Nothing owed is dropped.
    expect(delays[2].required).toBeCloseTo(5000 / 19000, 12);
    expect(delays[2].owedBeyond).toBeCloseTo(660, 9);
    expect(delays[3].rate).toBeCloseTo(5400 / 21000, 12);
  });
  test("leaves uncertainty out when the number is known", () => {
    expect(plaiAnswer({...question, demolitions: undefined}).uncertain).toBeUndefined();
  });
  test("shows less risk at each higher rate", () => {
    const {rates, smallestRate} = plaiAnswer(question).uncertain!;
    expect(rates).toHaveLength(11);
    for (let i = 1; i < rates.length; i++) expect(rates[i].risk).toBeLessThanOrEqual(rates[i - 1].risk);
    expect(smallestRate.rate).toBeGreaterThan(0.28);
    expect(smallestRate.rate).toBeLessThan(4560 / 15600);
  });
});
