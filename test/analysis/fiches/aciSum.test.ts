import {expect, test} from "vitest";
import {aciSum} from "../../../src/analysis/fiches/aciSum.js";
import type {FichesDocument} from "../../../src/analysis/fiches/fichesDocument.js";
import {packUnitYear} from "../../../src/analysis/fiches/unitYear.js";

const sure = (mean: number) => ({mean, se: 0, q05: mean, q95: mean});
const packed = (premierAcces: number) =>
  packUnitYear({
    ...{attributions: sure(40), under60: sure(0.5), premierAcces: sure(premierAcces)},
    ...{aciShare: sure(0.4), mutations: sure(3), relogementsNpru: sure(0)}
  });
const unit = (id: string, kind: "commune" | "bailleur") => ({
  ...{id, kind, nom: id, logements: [10, 0, 0], npru: false}
});
const counts = {a: 21, b: 13, c: 7, none: 0, tous: 41};
const own = {aci: 0.45, relogements: 0, ceiling: [], floor: []};
const document: FichesDocument = {
  ...{version: "0.0.0", replaced: [], years: [2018], reference: "s", convention: "s", scenarios: []},
  units: [...["a", "b", "c", "none"].map((id) => unit(id, "commune")), unit("tous", "bailleur")],
  results: {s: Object.fromEntries(Object.entries(counts).map(([id, n]) => [id, [packed(n)]]))},
  targets: {s: Object.fromEntries(Object.keys(counts).map((id) => [id, [own]]))}
};

test("sheets rounded up add up to more than what communes owe together: 10 + 6 + 4 against 45 % of 41", () => {
  // 9.45, 5.85 and 3.15: 20 ménages on the sheets; 18.45 together, 18 by largest remainders.
  expect(aciSum(document, {kind: "commune", scenario: "s", year: 2018})).toEqual({
    ...{units: 3, rounded: 20, together: 18, premierAcces: 41}
  });
  expect(aciSum(document, {kind: "bailleur", scenario: "s", year: 2018})).toEqual({
    ...{units: 1, rounded: 19, together: 18, premierAcces: 41}
  });
});
