import {describe, expect, test} from "vitest";
import {explain} from "../../../src/analysis/explorer/explained.js";
import type {ToldCoordinate} from "../../../src/analysis/explorer/exploredWorlds.js";
import type {UnknownDifference, UnknownsDocument} from "../../../src/analysis/explorer/unknowns.js";
import {
  askFirst,
  byCertainty,
  mainWeights,
  nameOf,
  saysOf,
  turningDifference,
  weightsHeadline
} from "../../../src/components/inconnues/spokenUnknowns.js";

const [reference, ciet, bornes] = ["tendanciel", "ciet", "bornes"].map((id) => ({
  id,
  title: `Titre : ${id}`
}));
const coordinates: ToldCoordinate[] = ["a", "b.1", "b.2"].map((id) => ({
  id,
  factor: id.split(".")[0],
  label: `Hypothèse ${id}`,
  unit: "rapport"
}));
const worlds = 60;
/** Even steps on the first coordinate, others scattered by golden sections. */
const places = Array.from({length: worlds}, (_, w) => [w / worlds, (w * 0.618) % 1, (w * 0.414) % 1]);

/** A difference whose mean in each world is given, its sentences told by the real functions. */
function difference(
  by: (place: readonly number[], w: number) => number,
  {scenario = ciet, cases = 0, rule = false}: {scenario?: typeof ciet; cases?: number; rule?: boolean} = {}
): UnknownDifference {
  const outcome = {id: "premierAcces", label: "Premiers accès", unit: "count" as const};
  const futures = places.map((place, w) => [by(place, w) - 1, by(place, w) + 1]);
  const {weights, sentences, ...told} = explain(
    {scenario, against: reference, outcome, futures},
    {scenarios: [], coordinates, places, year: 2022}
  );
  const box = {limits: [], inside: cases, cases, coverage: 1, density: 1};
  return {
    ...told,
    weighs: {sentences, rows: weights, chart: []},
    turns: {
      ...{worlds, cases, nothing: 0, trajectory: [], sentences: []},
      ...(rule && {box}),
      chart: {along: [coordinates[0]], points: []}
    }
  };
}

const sure = difference(([a]) => -100 - 50 * a);
const likely = difference((_, w) => (w % 5 === 0 ? 10 : -30), {cases: 12});
const unknown = difference((_, w) => (w % 2 === 0 ? 10 : -12), {cases: 30});

describe("what is sure", () => {
  test("differences stand under what worlds let one say, and no empty group is left", () => {
    const groups = byCertainty([unknown, sure, likely]);
    expect(groups.map(({differences}) => differences)).toEqual([[sure], [likely], [unknown]]);
    expect(byCertainty([sure])).toHaveLength(1);
  });

  test("an unknown direction is never told", () => {
    expect(saysOf(unknown)).toMatch(/^on ne sait pas/);
    expect(saysOf(unknown)).not.toMatch(/hausse|baisse/);
    expect(saysOf(sure)).toMatch(/^baisse de 120 en moyenne, dans presque tous les mondes plausibles/);
  });

  test("a scenario has its short name where the page gives one, its title elsewhere", () => {
    expect(nameOf(sure, {ciet: "Convention"})).toBe("Convention, premiers accès");
    expect(nameOf(sure, {})).toBe("Titre : ciet, premiers accès");
  });
});

describe("what weighs", () => {
  test("a hypothesis told from chance comes first, with its sentence, and each factor once", () => {
    const weights = mainWeights({differences: [unknown, sure]});
    expect(weights[0].weight.coordinate.id).toBe("a");
    expect(weights[0].sentence).toContain("« Hypothèse a » explique à elle seule");
    const factors = weights.map(({weight}) => weight.coordinate.factor);
    expect(new Set(factors).size).toBe(factors.length);
    expect(weightsHeadline(weights, worlds)).toBe(
      "Une seule hypothèse se détache du hasard : « Hypothèse a »."
    );
  });

  test("where none is told from chance it is said plainly", () => {
    const weights = mainWeights({differences: [unknown]});
    expect(weights.every(({sentence}) => sentence === undefined)).toBe(true);
    expect(weightsHeadline(weights, worlds)).toMatch(/^Aucune hypothèse ne se détache : sur 60 mondes/);
  });

  test("other scenarios than the first are left out", () => {
    const other = difference(([a]) => -100 - 50 * a, {scenario: bornes});
    expect(mainWeights({differences: [unknown, other]}).some(({weight}) => weight.told)).toBe(false);
  });
});

describe("where answers turn", () => {
  test("the difference with a rule is drawn before one that turns more often", () => {
    const ruled = difference((_, w) => (w % 5 === 0 ? 10 : -30), {cases: 12, rule: true});
    expect(turningDifference({differences: [sure, unknown, ruled]})).toBe(ruled);
    expect(turningDifference({differences: [sure, likely, unknown]})).toBe(unknown);
  });

  test("nothing is drawn where no world turns, or all do", () => {
    const all = difference(() => -10, {cases: worlds});
    expect(turningDifference({differences: [sure, all]})).toBeUndefined();
  });
});

describe("which file to ask for first", () => {
  const file = {
    id: "x",
    title: "l’annexe 4",
    article: "article 5.2",
    holder: "les bailleurs",
    settles: ["a"]
  };
  const lesson = {id: "x", title: file.title, file, factors: ["a"], falls: [], fall: 0.31};
  const learn = (sentence: string) =>
    ({
      sentences: [sentence],
      lessons: {files: [lesson], hypotheses: []}
    }) as unknown as UnknownsDocument["learn"];

  test("the first sentence names it, its article, who holds it and what it takes off", () => {
    expect(askFirst({learn: learn("À demander d’abord : l’annexe 4 (…)")})).toBe(
      "À demander d’abord : l’annexe 4 (article 5.2). Détenu par les bailleurs, ce fichier enlèverait 31\u00a0% de la largeur des barres larges, en moyenne."
    );
  });

  test("where no file is worth asking, what the document says is left as it is", () => {
    const none = "Aucun fichier connu ne resserrerait à lui seul les barres.";
    expect(askFirst({learn: learn(none)})).toBe(none);
  });
});
