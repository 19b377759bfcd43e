import {mkdtempSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";
import type {NpruDocument} from "../../../src/analysis/npru/npruDocument.js";
import {templateFolder} from "../../../src/files/newProject.js";
import {spawnCli} from "../spawnCli.js";

/** The plan of a small city's NPRU, through the command line. */
let state: string;
beforeAll(() => {
  state = mkdtempSync(join(tmpdir(), "equilibre-npru-"));
});
afterAll(() => rmSync(state, {recursive: true, force: true}));

const run = (...args: readonly string[]) =>
  spawnCli([...args, "--projet", templateFolder], {cwd: state, state}).exit;
const npru = (...args: readonly string[]) => run("npru", "cia", "--replications", "2", ...args);

test("one document: its years add up, and the rate is that of « plai »", async () => {
  const {stdout, code, stderr} = await npru("--json");
  expect(code, stderr).toBe(0);
  const document = JSON.parse(stdout) as NpruDocument;
  expect(document).toMatchObject({schema: "equilibre/npru@1", scenario: {id: "cia"}, replications: 2});
  const {objectives, offre, sites, slip} = document;
  for (const units of [objectives.communes, objectives.bailleurs])
    expect(document.years.map((_, y) => units.reduce((sum, one) => sum + one.objectives[y], 0))).toEqual(
      objectives.totals
    );
  // The scenario of the small city demolishes twelve logements a year and rebuilds each two years after.
  expect(offre.years.map(({demolitions}) => demolitions)).toEqual([12, 12, 12, 12, 12]);
  expect(offre.years.map(({reconstitution}) => reconstitution)).toEqual([0, 0, 12, 12, 12]);
  expect(sites.flatMap((site) => site.demolitions).reduce((a, b) => a + b, 0)).toBe(60);
  // A year later: the first year rehouses nobody, and twelve fewer logements are rebuilt by the horizon.
  expect(slip.years[0].rehoused.later.mean).toBe(0);
  expect(slip).toMatchObject({later: 1, reconstitution: -12, afterSlip: {reconstitution: 36}});
  const plai = await run("plai", "--json");
  expect(document.rate.answer.prospective.years[0].rate).toBeCloseTo(
    JSON.parse(plai.stdout).years[0].rate,
    12
  );
}, 120_000);

test("a second time nothing is simulated; another calendar adds its own replicates only", async () => {
  const again = await npru();
  expect(again.code).toBe(0);
  expect(again.stderr).toContain("4/4 réplications (déjà calculées)");
  expect(again.stdout.replaceAll("\u00a0", " ")).toContain("Objectifs par bailleur");
  expect(again.stdout).not.toContain("Objectifs par commune");
  const other = await npru("--retard", "2", "--communes");
  expect(other.stderr).toContain("2/4");
  expect(other.stdout).toContain("Objectifs par commune");
  expect(readdirSync(join(state, "npru"))).toHaveLength(1);
}, 120_000);

test("every bad option at once, in French, and exit 2", async () => {
  const {code, stderr} = await npru("--retard", "0", "--risque", "2", "--annee", "un");
  expect(code).toBe(2);
  for (const option of ["--retard", "--risque", "--annee"]) expect(stderr).toContain(option);
  expect(stderr).not.toContain("at ");
  const year = await npru("--annee", "2040");
  expect([year.code, year.stderr]).toEqual([2, expect.stringContaining("de 2024 à 2028")]);
}, 120_000);

test("a scenario that demolishes nothing has no plan", async () => {
  const file = join(state, "sans.yaml");
  writeFileSync(file, "id: sans\ntitle: Sans\nextends: cia\nlevers:\n  npru: {active: false}\n");
  const {code, stderr} = await run("npru", file);
  expect(code).toBe(2);
  expect(stderr).toContain("ne démolit rien");
}, 120_000);
