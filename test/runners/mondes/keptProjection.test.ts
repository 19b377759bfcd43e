import {mkdirSync, mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, test, vi} from "vitest";
import type {WorldProjection} from "../../../src/analysis/mondes/projection.js";
import {keptWorlds} from "../../../src/analysis/mondes/world.js";
import {engine} from "../../../src/files/engine.js";
import {keepProjection, writeRunProjection} from "../../../src/files/mondes/projectionFile.js";
import {readWorldGround} from "../../../src/files/mondes/worldGround.js";
import {readWorlds} from "../../../src/files/mondes/worldsFile.js";
import {templateFolder} from "../../../src/files/newProject.js";
import {keptProjection, keyOfProjection} from "../../../src/runners/mondes/projectWorlds.js";
import {prepareScenario} from "../../../src/runners/prepareScenario.js";

/** The convention of the second city, of which no projection is published: what commands kept of it, made up. */
let state: string;
beforeAll(() => {
  state = mkdtempSync(join(tmpdir(), "equilibre-projections-"));
  vi.stubEnv("EQUILIBRE_PROJET", templateFolder);
  vi.stubEnv("EQUILIBRE_ETAT", state);
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(state, {recursive: true, force: true});
});

test("the few worlds of one question are not those of the site, which keeps its own whatever more is asked after", async () => {
  const ground = readWorldGround();
  const prepared = prepareScenario("cia", {incertitudes: false});
  const all = keptWorlds(readWorlds(ground)).length;
  const projection = (n: number) =>
    ({
      ...{key: keyOfProjection(prepared, ground), engine: engine().sources, futures: {}},
      worlds: {n, knownOn: ground.knownOn, stability: {worst: 0.05, id: "aci"}}
    }) as unknown as WorldProjection;
  const keep = (n: number) => keepProjection(projection(n), {scenario: "cia"});
  const runFolder = join(state, "runs", "cia-0");
  mkdirSync(runFolder, {recursive: true});
  const found = (count?: number) => keptProjection(prepared, {ground, count, runFolder})?.worlds.n;

  await keep(4);
  expect(found(4)).toBe(4);
  expect(found()).toBeUndefined();
  await keep(all);
  expect(found()).toBe(all);
  // As many as the site was built with.
  await writeRunProjection(runFolder, projection(64));
  await keep(128);
  expect(found()).toBe(64);
});
