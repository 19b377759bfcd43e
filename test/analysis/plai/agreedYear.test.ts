import {expect, test} from "vitest";
import {agreedSentence, agreedYear} from "../../../src/analysis/plai/agreedYear.js";

const operation = (year: number, logements: number, plai: number) => ({
  ...{year, insee: "59350", nom: "A"},
  ...{logements, plai}
});

test("the agréments of the year alone count, and the rest is left what the year lacks", () => {
  const agreed = agreedYear([operation(2019, 100, 20), operation(2019, 60, 12), operation(2020, 500, 500)], {
    ...{year: 2019, volume: 400, rate: 0.3}
  });
  // 0.3 × 400 = 120 PLAI, 32 of them agreed: 88 in the 240 logements that are left, 36.7 %.
  expect(agreed).toMatchObject({logements: 160, plai: 32, left: 240, rateOfLeft: 88 / 240});
  expect(agreedSentence(agreed!).replaceAll("\u00a0", " ")).toBe(
    "Agréés pour 2019 : 2 opérations, 160 PLUS et PLAI, dont 20,0 % de PLAI ; les 240 logements qui restent en appellent 36,7 % pour que l’année soit à 30,0 %."
  );
});

test("no agrément, all agreed, enough PLAI, too few: each is said", () => {
  const of = (logements: number, plai: number) =>
    agreedYear([operation(2019, logements, plai)], {year: 2019, volume: 100, rate: 0.3});
  expect(agreedYear([], {year: 2019, volume: 100, rate: 0.3})).toBeUndefined();
  expect(of(120, 30)?.rateOfLeft).toBeUndefined();
  expect(agreedSentence(of(120, 30)!)).toContain("il n’y reste rien à fixer");
  expect(agreedSentence(of(50, 35)!)).toContain("sans qu’aucun PLAI ne soit ajouté");
  expect(agreedSentence(of(80, 5)!)).toContain("même tout en PLAI");
});
