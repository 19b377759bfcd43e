import {describe, expect, it} from "vitest";
import {askPlai} from "../../../src/components/plai/askPlai.js";
import type {PlaiPageDocument} from "../../../src/components/plai/plaiDocument.js";
import {plaiSentences} from "../../../src/components/plai/plaiSentences.js";
import {plaiDefaultState} from "../../../src/components/plai/plaiState.js";

const document: PlaiPageDocument = {
  version: "0.0.0",
  inForce: "2016-10-14",
  terms: {currentRate: 0.2, reconstitutionShare: 0.6, lower: 0.25, upper: 0.3},
  production: 2000,
  delivered: 1800,
  years: 6,
  delay: 2,
  demolitions: {min: 2350, mode: 2975, max: 3600},
  reconstitutionRatio: 1,
  currentRates: [0.2, 0.25],
  minimumPerYear: 500,
  assumptions: [],
  files: {}
};
const initial = plaiDefaultState(document);

describe("askPlai", () => {
  it("starts from the scenario's programme: (8 × 360 + 0.6 × 2975) ÷ (8 × 1800 + 2975)", () => {
    const {answer, rule} = askPlai(initial, document);
    expect(initial).toMatchObject({demolitions: 2975, production: 1800, retard: 2});
    expect(answer[rule].years[0].rate).toBeCloseTo((2880 + 1785) / (14400 + 2975), 12);
  });

  it("lengthens the horizon by what comes late", () => {
    const late = askPlai({...initial, cadence: [0, 200, 700, 1000, 700, 400], retard: 2}, document);
    expect(late.question.reconstitution).toEqual([0, 0, 0, 200, 700, 1000, 700, 400]);
    expect(late.late).toEqual({years: 2, beyond: 1100});
    expect(late.answer.delays[0].beyond).toBe(0);
  });

  it("takes a number of demolitions outside the text's range as known", () => {
    expect(askPlai({...initial, demolitions: 5000}, document).answer.uncertain).toBeUndefined();
    expect(askPlai({...initial, demolitions: 2350}, document).answer.uncertain?.demolitions.mode).toBe(2350);
  });

  it("answers without demolitions, over one year and with a delay longer than the horizon", () => {
    expect(askPlai({...initial, demolitions: 0}, document).answer.prospective.years[0].rate).toBe(0.25);
    expect(askPlai({...initial, annees: 1, retard: 3}, document).late).toEqual({years: 3, beyond: 2975});
  });

  it("has a digest that follows the figures and nothing else", () => {
    const same = askPlai({...initial}, document);
    expect(same.digest).toBe(askPlai(initial, document).digest);
    expect(same.digest).toMatch(/^[0-9a-f]{16}$/);
    expect(askPlai({...initial, risque: 11}, document).digest).not.toBe(same.digest);
  });
});

describe("plaiSentences", () => {
  it("tells both peaks: neither rule is always the better one", () => {
    const text = plaiSentences(
      askPlai({...initial, cadence: [0, 200, 700, 1000, 700, 400]}, document),
      document
    ).details.join(" ");
    expect(text).toMatch(/règle prospective laisse \d+ PLAI dus, l’annuelle \d+/);
  });

  it("says that a horizon cannot be held, with what is missing at the upper bound", () => {
    // 12 000 × 0.2 + 9 000 × 0.6 = 7 800 due; 21 000 × 0.3 = 6 300 at most.
    const asked = askPlai({...initial, demolitions: 9000, production: 2000, retard: 0}, document);
    const {details} = plaiSentences(asked, document);
    expect(details.join(" ").replace(/\s/g, " ")).toContain("il manquerait 1 500 PLAI");
  });
});
