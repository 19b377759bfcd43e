import {expect, test} from "vitest";
import {attributionReader} from "../../../src/analysis/bilan/attributionReader.js";
import {reviewCounts} from "../../../src/analysis/bilan/reviewCounts.js";
import {readConvention} from "../../../src/files/conventionFiles.js";
import {smallTerritoire} from "../../helpers/smallTerritoire.js";

const convention = readConvention().content!;
const read = attributionReader(smallTerritoire(), convention);
const blank = {
  date_attribution: "2018-03-05",
  quartier: "",
  insee: "59901",
  qpv: "",
  bailleur: "bailleur-un",
  nature: "premierAcces",
  ressources_mensuelles: "",
  categorie: "",
  personnes: "",
  aci: "",
  mutation_bloquee: "",
  activite: "",
  contingent: "",
  date_demande: ""
};

test("what the file does not say stays unknown", () => {
  expect(read(blank)).toEqual({
    halfYear: 2018 * 2,
    quartier: undefined,
    fragilite: undefined,
    commune: 0,
    bailleur: 0,
    status: 0,
    bracket: undefined,
    aci: undefined,
    blocked: undefined,
    actif: undefined,
    contingent: undefined,
    delayMonths: undefined
  });
});

test("the bracket follows the scale of the year: 752.00 € is 40 % for one person in 2018", () => {
  const bracket = (resources: string, change = {}) =>
    read({...blank, ressources_mensuelles: resources, categorie: "1", ...change}).bracket;
  expect(bracket("751.99")).toBe(0);
  expect(bracket("752")).toBe(1);
  // 20 111 € in 2016: 744.85 €
  expect(bracket("751.99", {date_attribution: "2016-11-05"})).toBe(1);
});

test("without a category the number of persons gives it, and each person over six adds to the limits", () => {
  const bracket = (resources: string, personnes: string) =>
    read({...blank, ressources_mensuelles: resources, personnes}).bracket;
  // 40 % of 52 189 € over 10.8 is 1 932.93 €, so 1 933; each person over six adds 215.59 €, so 216.
  expect(bracket("1932.99", "6")).toBe(0);
  expect(bracket("1933", "6")).toBe(1);
  expect(bracket("2148.99", "7")).toBe(0);
  expect(bracket("2149", "7")).toBe(1);
});

test("without a quartier, a quartier prioritaire is fragile and a commune of one class outside tells the rest", () => {
  const fragilite = (insee: string, qpv: string) => read({...blank, insee, qpv}).fragilite;
  expect(fragilite("59901", "oui")).toBe(0);
  // Aulne outside QPV: moyenne only. Bray: moyenne and sans.
  expect(fragilite("59901", "non")).toBe(1);
  expect(fragilite("59902", "non")).toBeUndefined();
  expect(fragilite("59901", "")).toBeUndefined();
});

test("delays are whole months between the two dates", () => {
  expect(read({...blank, date_demande: "2016-11"}).delayMonths).toBe(16);
});

test("reviewCounts splits first accesses, mutations and relogements as articles 6 to 8 do", () => {
  const lines = [
    {...blank, aci: "oui"},
    {
      ...blank,
      aci: "non",
      activite: "actif",
      contingent: "prefet",
      ressources_mensuelles: "700",
      categorie: "1"
    },
    blank,
    {...blank, nature: "mutation", aci: "oui", mutation_bloquee: "oui"},
    {...blank, nature: "mutation", mutation_bloquee: "non", activite: "inactif"},
    {...blank, nature: "mutation"},
    {...blank, nature: "relogementNpru", ressources_mensuelles: "900", categorie: "1"}
  ].map(read);
  expect(reviewCounts(lines, 4)).toEqual({
    attributions: 7,
    brackets: [1, 1, 0, 0],
    bracketUnknown: 5,
    premierAcces: 3,
    // 700 € a month, one person: under 745. The 900 € are a relogement's.
    premierAccesByBracket: [1, 0, 0, 0],
    aci: 1,
    droitCommun: 1,
    aciUnknown: 1,
    mutations: 3,
    mutationsBloquees: 1,
    mutationsOrdinaires: 1,
    blockedUnknown: 1,
    relogementsNpru: 1,
    actifs: 1,
    inactifs: 1,
    activiteUnknown: 5,
    contingents: [1, 0, 0, 0],
    contingentUnknown: 6
  });
});
