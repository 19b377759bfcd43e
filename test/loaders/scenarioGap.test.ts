import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";
import {lastYearChanges} from "../../src/components/lastYearChanges.js";
import {pageDocument, readRun} from "../../src/loaders/runs.js";
import {scenarioGap} from "../../src/loaders/scenarioGap.js";
import {changeSentences} from "../../src/words/tellChange.js";
import {writeFixtures} from "../site/writeFixtures.js";

let runs: string;
const given = process.env.EQUILIBRE_RUNS;
beforeAll(() => {
  runs = mkdtempSync(join(tmpdir(), "equilibre-ecarts-"));
  process.env.EQUILIBRE_RUNS = runs;
  writeFixtures(runs, ["tendanciel", "ciet", "plai-25"]);
});
afterAll(() => {
  rmSync(runs, {recursive: true});
  if (given === undefined) delete process.env.EQUILIBRE_RUNS;
  else process.env.EQUILIBRE_RUNS = given;
});

const against = async (id: string) => {
  const {gap, beside} = await scenarioGap(id);
  return [gap?.base.scenario.id, beside?.id];
};

test("a variant is held against the scenario that it varies, and says where the reference is", async () => {
  expect(await against("plai-25")).toEqual(["ciet", "tendanciel"]);
  expect(await against("ciet")).toEqual(["tendanciel", undefined]);
  expect(await against("tendanciel")).toEqual([undefined, undefined]);
});

test("a variant whose parent was not run is held against the reference alone", async () => {
  // It extends the convention by way of no other: without it, the reference is what is left.
  writeFixtures(runs, ["tendanciel", "plai-25"]);
  expect(await against("plai-25")).toEqual(["tendanciel", undefined]);
  writeFixtures(runs, ["tendanciel", "ciet", "plai-25"]);
});

test.each([
  ["plai-25", "ciet", "le scénario de départ"],
  ["ciet", "tendanciel", "la référence"]
])("the gap of %s is that to %s, which sentences call %s", async (id, base, named) => {
  const {gap} = await scenarioGap(id);
  if (gap === undefined) throw new Error("no gap");
  const share = (run: string) => readRun(run).years.at(-1)!.flux.fragile.under60.mean;
  expect(gap.differences.outcomes["under60.fragile"].mean).toBeCloseTo(share(id) - share(base), 6);
  const changes = lastYearChanges({
    ...{reference: gap.base, scenario: pageDocument(readRun(id))},
    ...{differences: gap.differences, named: gap.named}
  });
  expect(changeSentences(changes.map(({told}) => told)).join(" ")).toContain(`dans ${named}`);
  // No world was drawn: what would change the answer is said to be unknown.
  expect(gap.turns.map(({lead}) => lead)).toContain("On ne sait pas");
});
