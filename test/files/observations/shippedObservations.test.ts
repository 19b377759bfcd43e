import {describe, expect, test} from "vitest";
import {readConfrontationGround} from "../../../src/files/observations/confrontationGround.js";

describe("the project's own observations", () => {
  const {figures, mappings, unjudged, apart, knownOn, objectiveOf} = readConfrontationGround();

  test("nothing that is scored was known when the projection was made", () => {
    const scored = figures.filter(({use}) => use === "score");
    expect(scored.length).toBeGreaterThanOrEqual(7);
    expect(scored.filter(({connuLe}) => connuLe <= knownOn)).toEqual([]);
  });

  test("every output that is held against something says its cause", () => {
    const held = figures.filter(({use}) => use !== "montrer").map(({output}) => output);
    expect([...new Set(held)].filter((output) => mappings[output ?? ""] === undefined)).toEqual([]);
  });

  test("2020 is apart, the objective is that of article 11.1, the five files of partners are named", () => {
    expect(Object.keys(apart)).toEqual(["2020"]);
    expect(objectiveOf("offre.livraisons", 2018)).toBe(2000);
    expect(objectiveOf("attributions", 2018)).toBeUndefined();
    expect(unjudged.map(({id}) => id)).toEqual(["annexe-1", "annexe-2", "annexe-3", "annexe-4", "bilans"]);
  });

  test("a revised figure keeps its vintages: 1 796 then 2 066 logements built in 2017", () => {
    const built = figures.filter(({id}) => id === "construits-2017");
    expect(built.map(({connuLe, observed}) => [connuLe, observed.high])).toEqual([
      ["2018-12-31", 1796],
      ["2019-12-31", 2066]
    ]);
  });
});
