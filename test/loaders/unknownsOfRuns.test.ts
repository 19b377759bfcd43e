import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";
import {readRunProjection, writeRunProjection} from "../../src/files/mondes/projectionFile.js";
import {unknownsOfRuns} from "../../src/loaders/unknownsOfRuns.js";
import {inventedWorlds} from "../site/overWorlds.js";
import {writeFixtures} from "../site/writeFixtures.js";
import {writeProjections} from "../site/writeProjections.js";

let runs: string;
const given = process.env.EQUILIBRE_RUNS;
beforeAll(() => {
  runs = mkdtempSync(join(tmpdir(), "equilibre-inconnues-"));
  process.env.EQUILIBRE_RUNS = runs;
  writeFixtures(runs, ["tendanciel", "ciet", "bornes-seules"]);
});
afterAll(() => {
  rmSync(runs, {recursive: true});
  if (given === undefined) delete process.env.EQUILIBRE_RUNS;
  else process.env.EQUILIBRE_RUNS = given;
});

test("runs without worlds are said to rest on chance alone", async () => {
  const {absent, unknowns} = await unknownsOfRuns();
  expect(absent).toBe("hasard");
  expect(unknowns).toBeUndefined();
});

test("the convention, then its bounds alone, are told against the reference in the worlds that they ran in", async () => {
  await writeProjections(runs, {tendanciel: 0, ciet: 0.9, "bornes-seules": 0.7});
  const {unknowns, drawn, chance, absent} = await unknownsOfRuns();
  expect(absent).toBeUndefined();
  expect(unknowns?.worlds.n).toBe(inventedWorlds.n);
  expect(unknowns?.differences).toHaveLength(8);
  expect(new Set(unknowns?.differences.map(({against}) => against?.id))).toEqual(new Set(["tendanciel"]));
  expect(Object.keys(chance)).toEqual(["ciet", "bornes-seules"]);
  expect(drawn!.kept).toBeLessThanOrEqual(drawn!.worlds);
  expect(drawn!.kept).toBeGreaterThanOrEqual(inventedWorlds.n);
  // In points: a difference of shares of some tenths would be under one.
  const {mean, q05, q95} = chance.ciet["under60.fragile"];
  expect(mean).toBeLessThan(-5);
  expect(q05).toBeLessThanOrEqual(mean);
  expect(q95).toBeGreaterThanOrEqual(mean);
  const modestes = unknowns?.differences.find(
    ({scenario, outcome}) => scenario.id === "ciet" && outcome.id === "premierAcces.modestes"
  );
  expect(modestes?.turns.box?.limits.map(({coordinate}) => coordinate.id).sort()).toEqual([
    "refus.multiplier",
    "rotation.multiplier"
  ]);
}, 240_000);

test("runs in worlds that the project no longer has are said so", async () => {
  for (const id of ["tendanciel", "ciet"]) {
    const folder = join(runs, `${id}-jeudessai`);
    const {worlds, ...projection} = readRunProjection(folder)!;
    await writeRunProjection(folder, {...projection, worlds: {...worlds, digest: "sha256:autres"}});
  }
  expect((await unknownsOfRuns()).absent).toBe("autresMondes");
}, 120_000);
