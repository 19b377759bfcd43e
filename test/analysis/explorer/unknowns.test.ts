import {describe, expect, it} from "vitest";
import {unknownsDocument} from "../../../src/analysis/explorer/unknowns.js";
import {coordinates, n, places, scenario, year} from "./worldsExample.js";

const reference = scenario("tendanciel", {
  "under60.fragile": () => 0.65,
  "premierAcces.modestes": () => 4000,
  "ecart.bornes": () => 15
});
// The share falls by 10 to 20 points, by "refus" alone; the price turns where the préfet mobilises more than 70 %.
const convention = scenario("ciet", {
  "under60.fragile": ([, refus]) => 0.65 - 0.1 - 0.1 * refus,
  "premierAcces.modestes": ([prefet]) => 4000 - 100 + (prefet > 0.7 ? 300 : 0),
  "ecart.bornes": () => 1
});
const document = unknownsDocument({
  scenarios: [reference, convention],
  ...{coordinates, places, year},
  outcomes: [
    {id: "under60.fragile", label: "Part sous 60 %, quartiers fragiles", unit: "share"},
    {id: "premierAcces.modestes", label: "Premiers accès de ménages sous 60 %", unit: "count"}
  ],
  files: [
    {
      id: "commissions",
      title: "les refus",
      article: "article 19",
      holder: "les bailleurs",
      settles: ["refus"]
    },
    {id: "autre", title: "un autre fichier", article: "article 9", holder: "l’État", settles: ["sans-effet"]},
    {id: "hors", title: "hors d’ici", article: "article 9", holder: "l’État", settles: ["inconnu"]}
  ]
});

describe("what is not known", () => {
  const [share, price] = document.differences;

  it("tells the differences with the reference alone, in points for a share", () => {
    expect(document.differences.map(({scenario: {id}, outcome: {unit}}) => [id, unit])).toEqual([
      ["ciet", "points"],
      ["ciet", "count"]
    ]);
    // −10 − 10 × 1/2, by hand.
    expect(share.mean).toBeCloseTo(-15, 1);
    expect(share.sign).toMatchObject({share: 1});
    expect(share.sentence).toContain("baisse de 15,0 points");
  });

  it("names what weighs, with thirds that can be read aloud", () => {
    const [first, second] = share.weighs.rows;
    expect(first).toMatchObject({coordinate: {id: "refus"}, told: true});
    expect(first.index).toBeGreaterThan(0.95);
    // Uniform thirds: −10 − 10 × 1/6 and −10 − 10 × 5/6.
    expect(first.low.mean).toBeCloseTo(-11.67, 1);
    expect(first.high.mean).toBeCloseTo(-18.33, 1);
    expect(second.told).toBe(false);
    expect(share.weighs.sentences).toHaveLength(1);
    expect(share.weighs.sentences[0]).toContain("« Refus »");
    expect(share.weighs.chart).toHaveLength(n);
  });

  it("finds where the answer turns round, by a box known in advance", () => {
    expect(share.turns).toMatchObject({cases: 0});
    expect(share.turns.sentences).toEqual(["La réponse se retourne : dans aucun des 128 mondes plausibles."]);
    const turned = places.filter(([prefet]) => prefet > 0.7).length;
    expect(price.turns.cases).toBe(turned);
    expect(price.turns.box).toMatchObject({inside: turned, cases: turned, coverage: 1, density: 1});
    const [limit] = price.turns.box?.limits ?? [];
    expect(limit.coordinate.id).toBe("prefet");
    expect(limit.above).toBeCloseTo(0.7, 1);
    expect(price.turns.sentences[0]).toMatch(
      new RegExp(
        `^La réponse se retourne surtout si « Mobilisation du préfet » dépasse .* : ${turned} mondes sur ${turned}\\.$`
      )
    );
    expect(price.turns.chart.points.filter(({turned: yes}) => yes)).toHaveLength(turned);
  });

  it("does not state a direction that fewer than two worlds in three hold", () => {
    const half = scenario("partage", {
      "premierAcces.modestes": ([prefet]) => 4000 + (prefet > 0.5 ? 90 : -100)
    });
    const [only] = unknownsDocument({
      scenarios: [reference, half],
      ...{coordinates, places, year},
      outcomes: [{id: "premierAcces.modestes", label: "Premiers accès", unit: "count"}],
      files: []
    }).differences;
    expect(only.sentence).toContain("on ne sait pas");
    expect(only.sentence).not.toMatch(/baisse|hausse/);
  });

  it("ranks files by what they take off the bars, and leaves out those that settle nothing drawn", () => {
    const {lessons, sentences, chart} = document.learn;
    expect(lessons.files.map(({id}) => id)).toEqual(["commissions", "autre"]);
    expect(lessons.files[0].falls[0].share).toBeGreaterThan(0.9);
    expect(lessons.files[1].fall).toBeLessThan(0.02);
    expect(sentences[0]).toContain("À demander d’abord : les refus (article 19, les bailleurs)");
    expect(chart[0]).toMatchObject({title: "les refus", article: "article 19"});
  });

  it("takes the worlds that every projection has", () => {
    const {projection} = convention;
    const futures = Object.fromEntries(
      Object.entries(projection.futures).map(([id, [row]]) => [id, [row.slice(0, 128)]])
    );
    const fewer = {
      ...convention,
      projection: {...projection, futures, worlds: {...projection.worlds, n: 64}}
    };
    const {worlds, differences} = unknownsDocument({
      scenarios: [reference, fewer],
      ...{coordinates, places, year},
      outcomes: [{id: "under60.fragile", label: "Part", unit: "share"}],
      files: []
    });
    expect(worlds.n).toBe(64);
    expect(differences[0].weighs.chart).toHaveLength(64);
  });
});
