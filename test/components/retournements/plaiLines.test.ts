import {describe, expect, test} from "vitest";
import type {PlaiQuestion} from "../../../src/analysis/plai/plaiAnswer.js";
import {plaiLines} from "../../../src/components/retournements/plaiLines.js";

const terms = {currentRate: 0.2, reconstitutionShare: 0.6, lower: 0.1, upper: 0.9};
/** 1 000 logements a year for two years, 500 rebuilt: (0.2 × 2 000 + 0.6 × 500) ÷ 2 500 = 28 %. */
const question: PlaiQuestion = {
  ...{terms, backlog: 0, risk: 0.1},
  production: [1000, 1000],
  reconstitution: [250, 250],
  demolitions: {min: 250, mode: 500, max: 1000}
};
const file = {title: "l’annexe 3", article: "article 8", holder: "la Métropole"};
const lines = (asked: PlaiQuestion = question, currentRates: readonly number[] = [0.2]) =>
  plaiLines({rule: "prospective", question: asked, currentRates}, {demolitions: file});

describe("what would change the rate of PLAI", () => {
  test("what moves it the most comes first, over what the text allows, then the next", () => {
    // 250 rebuilt: (400 + 150) ÷ 2 250 = 24.4 %; 1 000: (400 + 600) ÷ 3 000 = 33.3 %.
    // Late by three years: (0.2 × 5 000 + 300) ÷ 5 500 = 23.6 %.
    expect(lines()[0]).toEqual({
      lead: "Ce qui pèse le plus",
      text:
        "le nombre de logements à reconstituer, de 250 à 1\u202f000 : le taux va de 24,4\u00a0% à 33,3\u00a0%. Ensuite, " +
        "un retard de la reconstitution, jusqu’à 3 ans de plus : le taux va de 23,6\u00a0% à 28,0\u00a0%."
    });
  });

  test("the smallest move is the first that shifts the rate by half a point, on either side", () => {
    // 475 rebuilt: 27.68 %, 450: 27.35 %: the first to be half a point away; 525 gives 28.32 %, 550 28.63 %.
    expect(lines()[1].text).toBe(
      "50 logements à reconstituer de moins déplacent le taux d’un demi-point, à 27,3\u00a0%."
    );
  });

  test("asks for the file that tells what weighs most", () => {
    expect(lines()[2].text).toMatch(/^l’annexe 3 \(article 8\)\. Détenu par la Métropole/);
  });

  test("another reading of the current rate is weighed with the rest", () => {
    // At 60 % of the production the rate is 60 %: more than anything else moves it.
    expect(lines(question, [0.2, 0.6])[0].text).toMatch(
      /^la lecture du taux actuel : le taux va de 28,0\u00a0% à 60,0\u00a0%/
    );
    expect(lines(question, [0.2, 0.6])[2].text).toContain("dirait ce qui pèse ensuite");
  });

  test("a rate that its band holds is moved by nothing, and that is said", () => {
    const held = {...question, terms: {...terms, lower: 0.3, upper: 0.3}};
    expect(lines(held)).toEqual([
      {lead: "Rien de ce qui est essayé ne change ce taux", text: expect.stringContaining("une production")}
    ]);
  });
});
