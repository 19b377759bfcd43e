import {expect, test} from "vitest";
import {plaiReadingsSentence} from "../../../src/components/plai/plaiSentences.js";

test("two current rates are told as a contradiction, one as a figure", () => {
  // 500 of 2 000 is a quarter.
  const two = plaiReadingsSentence({currentRates: [0.2, 0.25], minimumPerYear: 500, production: 2000});
  expect(two).toBe(
    "Le texte se contredit : « Taux moyen actuel » de 20\u00a0% (article 11.4), ou au moins 500 PLAI par an (article 11.2), soit 25\u00a0% de 2\u202f000. Où mène chaque lecture :"
  );
  const one = plaiReadingsSentence({currentRates: [0.24], minimumPerYear: 12, production: 50});
  expect(one).toBe(
    "« Taux moyen actuel » de 24\u00a0% (article 11.4) ; au moins 12 PLAI par an (article 11.2), soit 24\u00a0% de 50. Où mène ce taux :"
  );
});
