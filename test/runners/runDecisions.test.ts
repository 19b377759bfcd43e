import {createHash} from "node:crypto";
import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, afterEach, beforeEach, expect, test, vi} from "vitest";
import {DataError} from "../../src/files/dataError.js";
import {keptAnswerIds, readKeptAnswer} from "../../src/files/keptAnswers.js";
import type {runAvenant} from "../../src/runners/runAvenant.js";
import {type RunDecisionsOptions, runDecisions} from "../../src/runners/runDecisions.js";
import type {runFrontier} from "../../src/runners/runFrontier.js";

/** A file that the answers are said to come from: its hash is that of today. */
const inputs = {
  "package.json": `sha256:${createHash("sha256").update(readFileSync("package.json")).digest("hex")}`
};
const asked: {kind: string; replications: number; budget?: number}[] = [];
let refused: string | undefined;

vi.mock("../../src/runners/prepareScenario.js", () => ({prepareScenario: () => ({inputs, replicates: 5})}));
vi.mock("../../src/runners/laboratory.js", () => ({
  createLaboratory: (_start: unknown, {replications}: {replications: number}) => ({
    inputs: new Map(Object.entries(inputs)),
    replications
  })
}));

type Start = Parameters<Parameters<typeof runAvenant>[1]>[0];
const replicatesOf = (laboratoryOf: Parameters<typeof runAvenant>[1]) =>
  (laboratoryOf({} as Start) as unknown as {replications: number}).replications;

vi.mock("../../src/runners/runFrontier.js", () => ({
  runFrontier: async ({scenarios}: {scenarios: readonly string[]}, of: Parameters<typeof runFrontier>[1]) => {
    const replications = replicatesOf(of);
    asked.push({kind: "atteignable", replications});
    return {replications, measures: [{places: scenarios.map((scenario) => ({scenario}))}]};
  }
}));
vi.mock("../../src/runners/runAvenant.js", () => ({
  runAvenant: async (
    {avenants: [file], budget}: {avenants: readonly string[]; budget?: number},
    of: Parameters<typeof runAvenant>[1]
  ) => {
    if (refused !== undefined && file.includes(refused))
      throw new DataError([{file, message: "ne change aucun paramètre."}]);
    const replications = replicatesOf(of);
    asked.push({kind: file.replace(/^.*\/|\.yaml$/g, ""), replications, budget});
    return {replications, ...(budget === undefined ? {} : {decomposition: {}})};
  }
}));

const given = process.env.EQUILIBRE_ETAT;
const folders: string[] = [];
beforeEach(() => {
  folders.push(mkdtempSync(join(tmpdir(), "equilibre-decisions-")));
  process.env.EQUILIBRE_ETAT = folders[folders.length - 1];
});
afterEach(() => {
  asked.length = 0;
  refused = undefined;
});
afterAll(() => {
  if (given === undefined) delete process.env.EQUILIBRE_ETAT;
  else process.env.EQUILIBRE_ETAT = given;
  for (const folder of folders) rmSync(folder, {recursive: true});
});

/** Answers what is to be answered; returns the labels that were reused and refused. */
async function answered(options: Partial<RunDecisionsOptions> = {}) {
  const told = {reused: [] as string[], refused: [] as string[]};
  await runDecisions({
    ...{
      threads: 1,
      signal: new AbortController().signal,
      thresholds: {points: 0.5, menages: 10, months: 0.1}
    },
    progressOf: () => () => {},
    onReused: (label) => told.reused.push(label),
    onRefused: (label, reason) => told.refused.push(`${label} : ${reason}`),
    ...options
  });
  return told;
}

test("keeps the frontier and one answer an avenant; only those of several clauses are decomposed", async () => {
  await answered();
  expect(asked).toEqual([
    {kind: "atteignable", replications: 5},
    {kind: "aci-40-en-2019", replications: 5, budget: undefined},
    {kind: "paliers-2020", replications: 5, budget: 16}
  ]);
  expect(keptAnswerIds("avenants")).toEqual(["aci-40-en-2019", "paliers-2020"]);
  const places = readKeptAnswer<{measures: {places: {scenario: string}[]}[]}>("atteignable", "ciet");
  expect(places?.document.measures[0].places[0].scenario).toBe("ciet");
});

test("answers again only what was asked with fewer replicates than now", async () => {
  await answered({replications: 4});
  const again = await answered({replications: 3});
  expect(again.reused).toEqual(["ce qui est à portée", "avenant aci-40-en-2019", "avenant paliers-2020"]);
  expect(asked).toHaveLength(3);
  expect((await answered({replications: 6})).reused).toEqual([]);
  expect(asked.slice(3).map(({replications}) => replications)).toEqual([6, 6, 6]);
});

test("an avenant that cannot be measured has no page, and the others have theirs", async () => {
  refused = "aci-40";
  const told = await answered();
  expect(told.refused).toHaveLength(1);
  expect(told.refused[0]).toContain("avenant aci-40-en-2019.yaml : ");
  expect(keptAnswerIds("avenants")).toEqual(["paliers-2020"]);
});
