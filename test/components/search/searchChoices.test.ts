import {expect, test} from "vitest";
import {searchChoices} from "../../../src/components/search/searchChoices.js";

const names = ["Saint-Élier", "Élier", "L’Œuvre-d’Ys", "Basse-Élier"].map((label) => ({word: label, label}));
const found = (typed: string) => searchChoices(names, typed).map(({word}) => word);

test("accents, case, hyphens and apostrophes do not matter", () => {
  expect(found("saint elier")).toEqual(["Saint-Élier"]);
  expect(found("l'oeuvre d’ys")).toEqual(["L’Œuvre-d’Ys"]);
});

test("what begins like what was typed comes first", () => {
  expect(found("éli")).toEqual(["Élier", "Saint-Élier", "Basse-Élier"]);
});

test("words may come in any order; nothing typed finds nothing, and so does what no name holds", () => {
  expect(found("elier basse")).toEqual(["Basse-Élier"]);
  expect(found("  ")).toEqual([]);
  expect(found("xyz")).toEqual([]);
});
