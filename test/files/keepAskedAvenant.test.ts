import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeEach, expect, test, vi} from "vitest";
import type {AvenantDocument} from "../../src/analysis/avenant/avenantDocument.js";
import {keepAskedAvenant} from "../../src/files/keepAskedAvenant.js";
import {keepAnswer, readKeptAnswer, siteCommand} from "../../src/files/keptAnswers.js";

let state: string;
beforeEach(() => {
  if (state !== undefined) rmSync(state, {recursive: true});
  state = mkdtempSync(join(tmpdir(), "equilibre-demande-"));
  vi.stubEnv("EQUILIBRE_ETAT", state);
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(state, {recursive: true});
});

const answer = (command: string, document: object, inputs: {readonly [path: string]: string} = {}) => ({
  ...{command, inputs},
  document: {seed: "a", incertitudes: false, replications: 4, ...document} as unknown as AvenantDocument
});
const kept = () => readKeptAnswer<AvenantDocument>("avenants", "essai")?.command;

test("an answer of the site stays, whatever is asked", async () => {
  await keepAnswer("avenants", "essai", answer(siteCommand, {}));
  expect(await keepAskedAvenant("essai", answer("demande", {replications: 500}))).toBe(siteCommand);
  expect(kept()).toBe(siteCommand);
});

test("one of the site that no longer holds leaves its place", async () => {
  await keepAnswer("avenants", "essai", answer(siteCommand, {}, {"data/disparu.yaml": "sha256:0"}));
  expect(await keepAskedAvenant("essai", answer("demande", {}))).toBeUndefined();
  expect(kept()).toBe("demande");
});

const cases: readonly (readonly [what: string, before: object, now: object, stays: boolean])[] = [
  ["fewer replicates", {replications: 20}, {replications: 4}, true],
  ["chance alone after worlds", {worlds: {n: 32}}, {}, true],
  ["no share by clause after one", {decomposition: {coalitions: 4}}, {}, true],
  ["the same", {}, {}, false],
  ["more", {}, {replications: 20}, false],
  ["fewer replicates in worlds", {replications: 20}, {worlds: {n: 32}}, false],
  ["another seed", {replications: 20}, {seed: "b"}, false]
];
test.each(cases)("an answer asked before: %s", async (_, before, now, stays) => {
  await keepAskedAvenant("essai", answer("avant", before));
  expect(await keepAskedAvenant("essai", answer("maintenant", now))).toBe(stays ? "avant" : undefined);
  expect(kept()).toBe(stays ? "avant" : "maintenant");
});

test("the files of another avenant of that name make another question", async () => {
  await keepAskedAvenant("essai", answer("avant", {replications: 20}));
  const now = answer("maintenant", {}, {"ailleurs/essai.yaml": "sha256:0"});
  expect(await keepAskedAvenant("essai", now)).toBeUndefined();
});
