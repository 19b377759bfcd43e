import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, afterEach, beforeEach, expect, test} from "vitest";
import {avenantAnswerId} from "../../src/files/avenantAnswerId.js";
import {documentSources} from "../../src/files/engine.js";
import {
  answersFolder,
  keepAnswer,
  keptAnswerIds,
  readKeptAnswer,
  staleReasons
} from "../../src/files/keptAnswers.js";

const state = mkdtempSync(join(tmpdir(), "equilibre-reponses-"));
const before = process.env.EQUILIBRE_ETAT;
beforeEach(() => {
  process.env.EQUILIBRE_ETAT = state;
});
afterEach(() => {
  if (before === undefined) delete process.env.EQUILIBRE_ETAT;
  else process.env.EQUILIBRE_ETAT = before;
});
afterAll(() => rmSync(state, {recursive: true}));

test("an answer is read back under its name; a torn one is none", async () => {
  await keepAnswer("avenants", "paliers", {command: "essai", inputs: {}, document: {a: 1}});
  expect(keptAnswerIds("avenants")).toEqual(["paliers"]);
  expect(readKeptAnswer<{a: number}>("avenants", "paliers")?.document).toEqual({a: 1});
  writeFileSync(join(answersFolder("avenants"), "dechire.json"), "{");
  expect(readKeptAnswer("avenants", "dechire")).toBeUndefined();
  expect(readKeptAnswer("atteignable", "absent")).toBeUndefined();
});

test("an answer no longer holds when the engine or a file that it read has changed", () => {
  const sources = documentSources();
  expect(staleReasons({sources, inputs: {calage: "sha256:0"}})).toEqual([]);
  expect(staleReasons({sources: "sha256:0", inputs: {}})).toEqual(["le moteur a changé depuis"]);
  expect(staleReasons({sources, inputs: {"data/convention/ciet-2016.yaml": "sha256:0"}})).toEqual([
    "« data/convention/ciet-2016.yaml » a changé depuis"
  ]);
});

test("the name of a page is safe in an address", () => {
  expect(avenantAnswerId("ciet", ["paliers-2020"])).toBe("paliers-2020");
  expect(avenantAnswerId("tendanciel", ["Été 2020 (bis)", "aci"])).toBe("ete-2020-bis-et-aci-sur-tendanciel");
  expect(avenantAnswerId("ciet", ["../../.."])).toBe("avenant");
});
