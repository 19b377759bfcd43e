import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, test} from "vitest";
import {drawnUncertainties, evolutionOf} from "../../../src/core/compile/evolution.js";
import {resolveScenario} from "../../../src/files/resolveScenario.js";

const folder = mkdtempSync(join(tmpdir(), "equilibre-evolution-"));
afterAll(() => rmSync(folder, {recursive: true}));

test("departures follow no delivery unless a scenario says so, and nothing draws what has no law", () => {
  const resolved = resolveScenario("tendanciel", {imports: "none"});
  expect(evolutionOf(resolved).deliveriesElasticity).toBe(0);
  expect(drawnUncertainties(resolved)).toContain("rotation.multiplier");
  expect(drawnUncertainties(resolved)).not.toContain("rotation.deliveriesElasticity");
});

test("a scenario sets the share of the change of deliveries by which departures move", () => {
  const file = join(folder, "essai.yaml");
  const lines = ["id: essai", "title: Essai", "extends: tendanciel"];
  const uncertainties = "uncertainties: {rotation: {deliveriesElasticity: 0.3}}";
  writeFileSync(file, [...lines, uncertainties, ""].join("\n"));
  const resolved = resolveScenario(file, {imports: "none"});
  expect(evolutionOf(resolved)).toMatchObject({deliveriesElasticity: 0.3, rotationMultiplier: 1});
});
