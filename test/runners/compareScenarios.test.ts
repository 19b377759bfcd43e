import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";
import type {Outcome} from "../../src/analysis/comparer/outcomes.js";
import {compareScenarios} from "../../src/runners/compareScenarios.js";
import {fakeScenario} from "./fakeScenario.js";

const state = mkdtempSync(join(tmpdir(), "equilibre-comparer-"));
const given = {EQUILIBRE_ETAT: process.env.EQUILIBRE_ETAT, EQUILIBRE_RUNS: process.env.EQUILIBRE_RUNS};
beforeAll(() => {
  Object.assign(process.env, {EQUILIBRE_ETAT: state, EQUILIBRE_RUNS: join(state, "runs")});
});
afterAll(() => {
  for (const [name, former] of Object.entries(given))
    if (former === undefined) delete process.env[name];
    else process.env[name] = former;
  rmSync(state, {recursive: true});
});

/** Noise made of the fake simulator's hash: what its counters are worth does not matter, only that nothing tells them apart. */
const criterion: Outcome = {
  ...{id: "bruit", label: "Bruit", unit: "count"},
  values: (view) => view.column("refus.fragile").map((hash) => Math.abs((hash * 48_271) % 1009))
};
const options = {
  ...{replications: 2, threads: 1, command: "essai", criterion, prefer: "moins" as const, confidence: 0.95}
};
const noisy = () => [fakeScenario({}, "a"), fakeScenario({salt: Int32Array.of(12_345_678)}, "b")];

test("spends the budget on scenarios that only chance separates, and says that it does not know", async () => {
  const {ranking, replications, comparisons} = await compareScenarios(noisy(), {...options, budget: 7});
  expect(ranking).toMatchObject({status: "indecis", looks: [2, 4, 7], looked: 3, replications: 7, budget: 7});
  expect(ranking.leaders).toHaveLength(2);
  expect(replications).toBe(7);
  expect(comparisons[0].outcomes.find(({id}) => id === "vacants")!.years[0].difference.n).toBe(7);
});

test("stops at the first look when nothing differs, and names nobody", async () => {
  const same = [fakeScenario({}, "c"), fakeScenario({}, "d")];
  const {ranking} = await compareScenarios(same, {...options, budget: 50});
  expect(ranking).toMatchObject({status: "exaequo", leaders: ["c", "d"], looked: 1, replications: 2});
});

test("without a budget, looks once at the replicates asked", async () => {
  const {ranking} = await compareScenarios(noisy(), options);
  expect(ranking).toMatchObject({looks: [2], looked: 1, budget: 2});
});
