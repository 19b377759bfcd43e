import {expect, test} from "vitest";
import type {LearntQuantity, LearntReading} from "../../src/analysis/revoyure/learning/learntEffort.js";
import {followingAgainstEffort} from "../../src/words/followingWords.js";

const quantity = (id: string, label: string, learnt = true): LearntQuantity => ({
  ...{id, label, learnt, mean: 0.4, median: 0.41, contraction: 0.5},
  ...{grid: [], prior: [], posterior: [], interval50: {low: 0.35, high: 0.47}},
  interval90: {low: 0.3, high: 0.52}
});
const readings = (...quantities: LearntQuantity[]): LearntReading[] => [
  {
    reading: "intensive",
    label: "",
    probability: 0.3,
    spread: [],
    quantities: [quantity("effort.fragile", "Autre")]
  },
  {reading: "extensive", label: "", probability: 0.7, spread: [], quantities}
];
const ensemble = {share: 0.38, low: 0.25, high: 0.51};
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

test("the share that follows and the effort of the same year are told apart, with both figures", () => {
  const told = plain(
    followingAgainstEffort(
      {ensemble},
      {
        readings: readings(
          quantity("effort.fragile", "Effort dans les quartiers, fragile"),
          quantity("effort.sans", "Effort dans les quartiers, sans fragilité", false),
          quantity("effort.aci", "Effort vers l’objectif ACI"),
          quantity("rotation", "Départs du parc")
        )
      }
    )
  );
  expect(told).toContain(
    "effort dans les quartiers, fragile, 41 % [30 % ; 52 %], si une part des commissions applique"
  );
  expect(told).toContain("ici, 38 % est une part d’attributions");
  expect(told).not.toMatch(/sans fragilité|ACI|Départs|autre,/i);
});

test("where the bilan teaches no effort, none is told", () => {
  expect(followingAgainstEffort({ensemble}, {readings: readings()})).toMatch(
    /sur la même année : l’effort est/
  );
});
