import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";
import {lastYearChanges} from "../../src/components/lastYearChanges.js";
import {pageDocument, readRun} from "../../src/loaders/runs.js";
import {scenarioGaps} from "../../src/loaders/scenarioGaps.js";
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

const bases = async (id: string) => (await scenarioGaps(id)).gaps.map(({base}) => base.scenario.id);

test("a variant is held against the scenario that it varies, then against the reference", async () => {
  expect(await bases("plai-25")).toEqual(["ciet", "tendanciel"]);
  expect(await bases("ciet")).toEqual(["tendanciel"]);
  expect(await bases("tendanciel")).toEqual([]);
});

test("a variant whose parent was not run is held against the reference alone", async () => {
  // It extends the convention by way of no other: without it, the reference is what is left.
  writeFixtures(runs, ["tendanciel", "plai-25"]);
  expect(await bases("plai-25")).toEqual(["tendanciel"]);
  writeFixtures(runs, ["tendanciel", "ciet", "plai-25"]);
});

test("gaps are of the variant minus each, and sentences call each by what it is", async () => {
  const {gaps} = await scenarioGaps("plai-25");
  const share = (id: string) => readRun(id).years.at(-1)!.flux.fragile.under60.mean;
  for (const {base, differences} of gaps)
    expect(differences.outcomes["under60.fragile"].mean).toBeCloseTo(
      share("plai-25") - share(base.scenario.id),
      6
    );
  const told = gaps.map(({base, differences, named}) =>
    changeSentences(
      lastYearChanges({reference: base, scenario: pageDocument(readRun("plai-25")), differences, named}).map(
        (change) => change.told
      )
    ).join(" ")
  );
  expect(told[0]).toContain("dans le scénario de départ");
  expect(told[0]).not.toContain("dans la référence");
  expect(told[1]).toContain("dans la référence");
  // No world was drawn: what would change the answer is said to be unknown.
  expect(gaps[0].turns.map(({lead}) => lead)).toEqual(["On ne sait pas"]);
});
