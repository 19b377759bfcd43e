import {describe, expect, test} from "vitest";
import type {ToldCoordinate} from "../../../src/analysis/explorer/exploredWorlds.js";
import type {UnknownDifference, UnknownsDocument} from "../../../src/analysis/explorer/unknowns.js";
import {turnLines} from "../../../src/components/retournements/turnLines.js";

const departs: ToldCoordinate = {id: "departs", factor: "departs", label: "Départs du parc", unit: "rapport"};
const weight = {
  ...{coordinate: departs, index: 0.41, told: true},
  low: {mean: -10, upTo: 0.9},
  high: {mean: 30, from: 1.1}
};

/** A difference that `cases` of 100 worlds turn, with a rule of one condition where `density` is given. */
function difference(
  label: string,
  {cases, told = false, density}: {cases: number; told?: boolean; density?: number}
): UnknownDifference {
  const share = 1 - cases / 100;
  const box = density === undefined ? {} : {box: {limits: [{coordinate: departs, above: 1.02}], density}};
  return {
    scenario: {id: "essai", title: "Essai"},
    outcome: {id: label, label, unit: "points"},
    sign: {share, low: share - 0.05, high: share + 0.05},
    weighs: {sentences: told ? ["…"] : [], rows: [{...weight, told}], chart: []},
    turns: {worlds: 100, cases, ...box}
  } as unknown as UnknownDifference;
}

const file = {title: "l’annexe 4", article: "article 5.2", holder: "la Métropole"};
const asked = {
  sentences: ["À demander d’abord : l’annexe 4 (…)"],
  lessons: {files: [{title: "l’annexe 4", file, fall: 0.12}], hypotheses: []}
};

function lines(differences: readonly UnknownDifference[], learn: object = asked) {
  return turnLines({unknowns: {differences, worlds: {n: 100}, learn} as unknown as UnknownsDocument});
}

describe("what would change an answer", () => {
  test("the effects that never turn, those that do and where, what weighs most and the file to ask for", () => {
    const told = lines([
      difference("Part sous 60 %", {cases: 0, told: true}),
      difference("Part sous 30 %", {cases: 20, density: 0.7}),
      difference("Part au-dessus", {cases: 1, density: 0.5})
    ]);
    expect(told).toEqual([
      {lead: "Le sens ne change dans aucun des 100 mondes", text: "sur la part sous 60 %."},
      {
        lead: "Le sens change parfois",
        text: "sur la part sous 30 %, dans 20 mondes sur 100, surtout si « Départs du parc » dépasse 1,02 ; sur la part au-dessus, dans 1 monde sur 100."
      },
      {
        lead: "Ce qui pèse le plus",
        text: "« Départs du parc » explique à elle seule 41\u00a0% de ce qui sépare les mondes sur la part sous 60 %."
      },
      {
        lead: "À demander d’abord",
        text: "l’annexe 4 (article 5.2). Détenu par la Métropole, ce fichier enlèverait 12\u00a0% de la largeur des barres larges de ces effets, en moyenne."
      }
    ]);
  });

  test("an effect whose direction is not told has none to turn", () => {
    const [first, weighs] = lines([difference("Part sous 60 %", {cases: 45})]);
    expect(first).toEqual({
      lead: "On ne sait pas le sens, rien ne s’y retourne",
      text: "sur la part sous 60 %."
    });
    expect(weighs.text).toBe("aucune hypothèse ne se détache du hasard, sur 100 mondes.");
  });

  test("no file is named that the worlds cannot tell from another", () => {
    const none = {...asked, sentences: ["Aucun fichier connu ne resserrerait…"]};
    expect(lines([difference("Part sous 60 %", {cases: 0})], none).at(-1)).toEqual({
      lead: "À demander d’abord",
      text: "on ne sait pas : aucun fichier connu ne resserrerait ces barres de façon visible."
    });
  });

  test("without worlds one line says so", () => {
    expect(turnLines({}).map(({text}) => text)).toEqual([
      expect.stringContaining("le hasard seul a été tiré")
    ]);
    expect(turnLines({absent: "autresMondes"})[0].text).toContain("ont changé");
  });
});
