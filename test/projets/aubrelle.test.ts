import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {templateFolder} from "../../src/files/newProject.js";
import {spawnCli} from "../cli/spawnCli.js";

/** The second city: its data alone make it run, from any folder, with a state of its own. */
let state: string;
beforeAll(() => {
  state = mkdtempSync(join(tmpdir(), "equilibre-aubrelle-"));
});
afterAll(() => rmSync(state, {recursive: true, force: true}));

const run = (...args: readonly string[]) =>
  spawnCli([...args, "--projet", templateFolder], {cwd: state, state}).exit;

interface Resultat {
  readonly digest: string;
  readonly inputs: {readonly [path: string]: string};
  readonly years: readonly {readonly year: number}[];
  readonly communes: object;
  readonly bailleurs: object;
}
const simulate = async (...args: readonly string[]): Promise<Resultat> => {
  const {stdout, stderr, code} = await run("simuler", "cia", "--replications", "2", "--json", ...args);
  expect(code, stderr).toBe(0);
  return JSON.parse(stdout);
};

describe("the project of another city", () => {
  test("has nothing to correct", async () => {
    const {code, stdout, stderr} = await run("valider");
    expect(stderr).toBe("");
    expect(code).toBe(0);
    expect(stdout).toContain("1 convention");
  }, 180_000);

  test("has a fit that is that of its data", async () => {
    const {code, stderr} = await run("calibrer");
    expect(code).toBe(0);
    expect(stderr).toContain("Le calage est à jour");
  }, 180_000);

  test("simulates its own years, communes and bailleurs, the same on one thread and on two", async () => {
    const one = await simulate("--fils", "1");
    const two = await simulate("--fils", "2", "--recalculer");
    expect(two.digest).toBe(one.digest);
    expect(one.years.map(({year}) => year)).toEqual([2024, 2025, 2026, 2027, 2028]);
    expect(Object.keys(one.communes)).toHaveLength(12);
    expect(Object.keys(one.communes)).toContain("2A990");
    expect(Object.keys(one.bailleurs)).toEqual(["aubrelle-habitat", "foyer-de-l-orme", "toits-du-pays"]);
    expect(Object.keys(one.inputs).filter((path) => path.startsWith("/") || path.includes(".."))).toEqual([]);
    expect(Object.keys(one.inputs)).toContain("data/convention/convention.yaml");
  }, 180_000);

  test("compares its scenarios, and names none of another city", async () => {
    const {code, stdout, stderr} = await run("comparer", "fil-de-l-eau", "cia", "--replications", "2");
    expect(code, stderr).toBe(0);
    expect(stdout).toContain("Convention suivie");
    expect(stdout).not.toMatch(/Lille|Métropole|\bciet\b|tendanciel/);
  }, 180_000);

  test("tells the bound of low resources of its own convention, in every command", async () => {
    for (const args of [
      ["simuler", "cia"],
      ["comparer", "fil-de-l-eau", "cia"],
      ["avenant", "cia", "--avec", "aci-35-en-2026"],
      ["atteignable", "cia"]
    ]) {
      const {code, stdout, stderr} = await run(...args, "--replications", "2");
      expect(code, stderr).toBe(0);
      const told = stdout.replaceAll("\u00a0", " ");
      expect(told, args[0]).toContain("sous 50 % logés");
      expect(told, args[0]).not.toMatch(/(sous|moins de|au-dessus de) 60 %/);
    }
  }, 180_000);

  test("gives templates of files that name its own communes and bailleurs", async () => {
    const {code, stdout} = await run("modele", "attributions");
    expect(code).toBe(0);
    expect(stdout).toMatch(/Aubrelle|99001/);
    expect(stdout).toContain("aubrelle-habitat");
  }, 180_000);
});
