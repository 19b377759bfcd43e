import {appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test, vi} from "vitest";
import {readComparerOptions} from "../../src/cli/decisions/comparerOptions.js";
import {templateFolder} from "../../src/files/newProject.js";
import {keptComparison} from "../../src/runners/keptComparison.js";
import {prepareScenario} from "../../src/runners/prepareScenario.js";
import {keptRun} from "../../src/runners/runScenario.js";
import {spawnCli} from "../cli/spawnCli.js";

// In this process a territoire cannot be built: what is told without one was read.
const built = "a territoire was built";
vi.mock("../../src/core/territoire/buildTerritoire.js", () => ({
  buildTerritoire() {
    throw new Error(built);
  }
}));

const state = mkdtempSync(join(tmpdir(), "equilibre-garde-"));
const project = join(state, "ville");
const runs = join(state, "runs");
const own = {EQUILIBRE_ETAT: state, EQUILIBRE_RUNS: runs, EQUILIBRE_PROJET: project};
const given = Object.fromEntries(Object.keys(own).map((name) => [name, process.env[name]]));
let comparison: unknown;

beforeAll(async () => {
  cpSync(templateFolder, project, {recursive: true});
  Object.assign(process.env, own);
  const args = ["comparer", "fil-de-l-eau", "cia", "--replications", "2", "--json"];
  const {code, stdout, stderr} = await spawnCli(args, {cwd: state, state}).exit;
  expect(code, stderr).toBe(0);
  comparison = JSON.parse(stdout);
}, 120_000);
afterAll(() => {
  for (const [name, former] of Object.entries(given))
    if (former === undefined) delete process.env[name];
    else process.env[name] = former;
  rmSync(state, {recursive: true, force: true});
});

const prepared = (scenario: string) => prepareScenario(scenario, {incertitudes: false});
const {budgetOf, ...ranked} = readComparerOptions({});
const options = {...ranked, replications: 2, budget: 2, threads: 1, command: "essai"};

describe("what is kept is read, and nothing is built to read it", () => {
  test("a run of the same scenario, files and engine, whole", () => {
    const kept = keptRun(prepared("cia"), 2);
    const [folder] = readdirSync(runs).filter((name) => name.startsWith("cia-"));
    expect(kept?.folder).toBe(join(runs, folder));
    expect(kept?.resultat).toEqual(JSON.parse(readFileSync(join(runs, folder, "resultat.json"), "utf8")));
    expect(keptRun(prepared("cia"), 3)).toBeUndefined();
    expect(
      keptRun(prepareScenario("cia", {incertitudes: false, seed: "une autre"}), 2),
      "another seed is another run"
    ).toBeUndefined();
  });

  test("a comparison of the same runs", async () => {
    const {seed} = prepared("fil-de-l-eau").simulation;
    const both = ["fil-de-l-eau", "cia"].map((id) => prepareScenario(id, {incertitudes: false, seed}));
    expect(JSON.parse(JSON.stringify(await keptComparison(both, options)))).toEqual(comparison);
    expect(
      both.every(({simulation, objectives}) => simulation.steps > 0 && objectives.firstYear === 2023)
    ).toBe(true);
    expect(() => both[0].simulation.model).toThrow(built);
  });

  test("not a run of which a file changed by one space", () => {
    const file = join(project, "simulations", "cia", "scenario.yaml");
    const before = readFileSync(file);
    appendFileSync(file, " \n");
    expect(keptRun(prepared("cia"), 2)).toBeUndefined();
    writeFileSync(file, before);
    expect(keptRun(prepared("cia"), 2)).toBeDefined();
  });

  test("not the digest of a territoire of which one figure changed", () => {
    const file = join(project, "data", "territoire", "communes.csv");
    const before = readFileSync(file, "utf8");
    const changed = before.replace(
      /^([^\n]*\n[^,;\n]+[,;][^,;\n]+[,;])(\d)/m,
      (_, start, digit) => `${start}${digit === "1" ? 2 : 1}`
    );
    expect(changed).not.toBe(before);
    writeFileSync(file, changed);
    expect(() => prepared("cia")).toThrow(built);
    writeFileSync(file, before);
    expect(prepared("cia").id).toBe("cia");
  });

  test("not a fact of which one bit changed", () => {
    const folder = join(state, "faits", "territoires");
    const [name] = readdirSync(folder);
    const fact = readFileSync(join(folder, name));
    fact[fact.length - 1] ^= 1;
    writeFileSync(join(folder, name), fact);
    expect(() => prepared("cia")).toThrow(built);
  });
});
