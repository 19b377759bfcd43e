import {appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {afterAll, beforeAll, expect, test, vi} from "vitest";
import type {FrontierDocument} from "../../src/analysis/atteignable/frontierDocument.js";
import type {AvenantDocument} from "../../src/analysis/avenant/avenantDocument.js";
import type {LeverDecomposition} from "../../src/analysis/comparer/leverDecomposition.js";
import type {NpruDocument} from "../../src/analysis/npru/npruDocument.js";
import {keptAnswerIds, readKeptAnswer} from "../../src/files/keptAnswers.js";
import {templateFolder} from "../../src/files/newProject.js";
import {decisions} from "../../src/runners/decisions.js";
import {prepareScenario} from "../../src/runners/prepareScenario.js";

/** The decisions of a small city, simulated for good: twelve communes, three scenarios, three avenants. */
let folder: string;
let avenants: string;

const avenant = (title: string, parameters: string) => `title: ${title}
signed: 2025-11-18
inForce: 2026-01-01
articles: ["6.2"]
motives: Essai.
parameters:
${parameters}`;
const aci = (share: number) => `  aci.objective: {article: "6.2", values: {2026-01-01: ${share}}}\n`;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "equilibre-decisions-"));
  const project = join(folder, "projet");
  cpSync(templateFolder, project, {recursive: true});
  avenants = join(project, "data", "convention", "avenants");
  writeFileSync(
    join(avenants, "deux-clauses.yaml"),
    avenant(
      "Deux clauses",
      `${aci(0.3)}  attribution.candidates: {article: "10.3", values: {2026-01-01: 5}}\n`
    )
  );
  // 40 % is what the text already says.
  writeFileSync(join(avenants, "ne-change-rien.yaml"), avenant("Rien", aci(0.4)));
  vi.stubEnv("EQUILIBRE_PROJET", project);
  vi.stubEnv("EQUILIBRE_ETAT", join(folder, "etat"));
  vi.stubEnv("EQUILIBRE_RUNS", join(folder, "etat", "runs"));
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, {recursive: true, force: true});
});

const asked = (replications: number) =>
  decisions({
    ...{replications, threads: 1, signal: new AbortController().signal},
    prepared: prepareScenario("cia", {incertitudes: false}),
    thresholds: {points: 0.5, menages: 10, months: 0.1},
    progressOf: () => () => undefined
  });

/** Answers what is to be answered; returns what was kept, by name, and why what was refused was. */
async function answered(replications: number) {
  const told = {reused: [] as string[], refused: [] as string[]};
  for (const one of asked(replications)) {
    if (one.isKept()) told.reused.push(one.id);
    else await one.answer().catch((error: Error) => told.refused.push(`${one.id} : ${error.message}`));
  }
  return told;
}

const frontier = () => readKeptAnswer<FrontierDocument>("atteignable", "cia")!.document;
const measured = (id: string) => readKeptAnswer<AvenantDocument>("avenants", id)!.document;
const all = ["leviers", "avenant/aci-35-en-2026", "avenant/deux-clauses", "npru", "atteignable"];

test("keeps the frontier and one answer an avenant; an avenant that changes nothing has none, and says why", async () => {
  const {reused, refused} = await answered(2);
  expect(reused).toEqual([]);
  expect(refused).toHaveLength(1);
  expect(refused[0]).toContain("avenant/ne-change-rien : ");
  expect(refused[0]).toContain("aucun paramètre ne change");
  expect(keptAnswerIds("avenants")).toEqual(["aci-35-en-2026", "deux-clauses"]);
  // The convention first, which sets the frontier, then the others in alphabetical order.
  expect(frontier().measures[0].places.map(({scenario}) => scenario)).toEqual([
    "cia",
    "aci-35-en-2026",
    "fil-de-l-eau"
  ]);
  expect(frontier().replications).toBe(2);
}, 300_000);

test("keeps the plan of the NPRU, a year of slippage beside it", () => {
  const {schema, replications, slip, years} = readKeptAnswer<NpruDocument>("npru", "cia")!.document;
  expect({schema, replications, later: slip.later, years}).toEqual({
    ...{schema: "equilibre/npru@1", replications: 2, later: 1},
    years: [2024, 2025, 2026, 2027, 2028]
  });
});

test("shares an effect between clauses, and seeks the hypotheses that turn it, where there are several alone", () => {
  expect(measured("aci-35-en-2026").decomposition).toBeUndefined();
  const {decomposition, sensitivity} = measured("deux-clauses");
  expect(decomposition?.clauses.map(({parameter}) => parameter)).toEqual([
    "aci.objective",
    "attribution.candidates"
  ]);
  // Two clauses: none, each, both.
  expect(decomposition).toMatchObject({method: "exact", coalitions: 4});
  for (const {shares, whole} of decomposition?.outcomes ?? [])
    expect(shares.reduce((sum, {value}) => sum + value, 0)).toBeCloseTo(whole, 6);
  // Four pairs at most, and no more than the effect itself rests on.
  expect(sensitivity?.replications).toBe(2);
});

test("shares what the convention changes between its levers: alone, and when they play together", () => {
  const levers = readKeptAnswer<LeverDecomposition>("leviers", "cia")!.document;
  expect(levers.groups.map(({id, article}) => `${id} ${article}`)).toEqual([
    "attribution 5.2",
    "aci 6.2",
    "plai 11.4"
  ]);
  expect(levers).toMatchObject({method: "exact", coalitions: 8, years: [2025, 2026, 2027, 2028]});
  for (const {id, shares, whole, alone} of levers.outcomes) {
    expect(
      shares.reduce((sum, {value}) => sum + value, 0),
      id
    ).toBeCloseTo(whole, 6);
    // PLAI delivered are what the rule of their rate says, whatever the CAL do.
    if (id === "plai") expect([alone[2], shares[2].value]).toEqual([whole, whole]);
  }
});

test("answers again only what was asked with fewer replicates than now", async () => {
  expect((await answered(1)).reused).toEqual(all);
  expect((await answered(3)).reused).toEqual([]);
  expect(measured("deux-clauses").replications).toBe(3);
}, 300_000);

test("answers again the avenant whose file has changed, and no other", async () => {
  appendFileSync(join(avenants, "deux-clauses.yaml"), "# relu\n");
  expect((await answered(3)).reused).toEqual(all.filter((id) => id !== "avenant/deux-clauses"));
  expect((await answered(3)).reused).toEqual(all);
}, 300_000);

test("the plan of the NPRU no longer holds once agréments are imported for the first time, nor once they are taken away", async () => {
  const npru = () => asked(1).find(({id}) => id === "npru")!;
  const agreed = join(folder, "projet", "data", "imports", "agrements.csv");
  mkdirSync(dirname(agreed), {recursive: true});
  if (!npru().isKept()) await npru().answer();
  expect(npru().isKept()).toBe(true);
  writeFileSync(
    agreed,
    "insee,operation,annee_agrement,plus,plai,pls,annee_livraison\n99001,Rue Haute,2025,10,5,,2027\n"
  );
  expect(npru().isKept()).toBe(false);
  await npru().answer();
  expect(npru().isKept()).toBe(true);
  rmSync(agreed);
  expect(npru().isKept()).toBe(false);
}, 300_000);
