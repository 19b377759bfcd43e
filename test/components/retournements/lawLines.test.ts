import {expect, test} from "vitest";
import type {ComparaisonDocument} from "../../../src/components/comparaisonDocument.js";
import {lawLines} from "../../../src/components/retournements/lawLines.js";

const mean = {mean: 1, se: 0.1, q05: 0.8, q95: 1.2};
const sign = (share: number) => ({share, low: share - 0.05, high: Math.min(1, share + 0.05)});
const [outside, inside] = ["loi.horsQpv.premierQuartile", "loi.enQpv.autresQuartiles"];

function compared(hors: number, en: number): ComparaisonDocument {
  const suivie = {
    outcomes: {[outside]: mean, [inside]: mean},
    signs: {[outside]: sign(hors), [inside]: sign(en)}
  };
  return {worlds: {n: 64}, scenarios: {suivie}} as unknown as ComparaisonDocument;
}

test("tells in how many worlds what a scenario does to each share of the law takes the other sign", () => {
  // An eighth of 64 worlds is 8.
  expect(lawLines(compared(1, 0.875), "suivie")).toEqual([
    {
      lead: "Le sens ne change dans aucun des 64 mondes",
      text: "hors quartiers prioritaires : premier quartile et relogés."
    },
    {
      lead: "Le sens change parfois",
      text: "en quartiers prioritaires : trois autres quartiles, dans 8 mondes sur 64."
    }
  ]);
});

test("a direction that fewer than two worlds in three hold has none to turn", () => {
  expect(lawLines(compared(0.55, 0.5), "suivie").map(({lead}) => lead)).toEqual([
    "On ne sait pas le sens, rien ne s’y retourne"
  ]);
});

test("without worlds, or without the scenario, one line says so", () => {
  const {worlds: _, ...alone} = compared(1, 1);
  expect(lawLines(alone as ComparaisonDocument, "suivie")).toHaveLength(1);
  expect(lawLines(compared(1, 1), "autre")).toHaveLength(1);
});
