import {cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";
import {checkoutFolder} from "../../src/files/projectFolders.js";
import {type Exit, spawnCli} from "./spawnCli.js";

/** A copy of the project, so that the real data/imports/ is never written. */
let project: string;

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), "equilibre-copie-"));
  for (const name of [
    "bin",
    "data",
    "simulations",
    "src",
    "package.json",
    "tsconfig.base.json",
    "tsconfig.json"
  ])
    cpSync(join(checkoutFolder, name), join(project, name), {
      recursive: true,
      filter: (path) => !path.includes(".observablehq") && !/data.imports.*\.(csv|json)$/.test(path)
    });
  symlinkSync(join(checkoutFolder, "node_modules"), join(project, "node_modules"));
});

afterAll(() => rmSync(project, {recursive: true, force: true}));

const cli = (...args: string[]): Promise<Exit> =>
  spawnCli(args, {cwd: project, state: join(project, ".equilibre"), project}).exit;

test("a reader's fragility with three mistakes is refused, mended, fitted, and named by the projection", async () => {
  const file = join(project, "diagnostic.csv");
  writeFileSync(file, "quartier;fragilite\n59512-001;frgaile\n59350-Q01;sans\n59999-001;moyenne\n");
  const refused = await cli("importer", "quartiers", file);
  expect(refused).toMatchObject({code: 2, stderr: ""});
  for (const [line, found] of [
    [2, "frgaile"],
    [3, "sans"],
    [4, "59999-001"]
  ])
    expect(refused.stdout).toMatch(new RegExp(`diagnostic\\.csv:${line} .*« ${found} » trouvé`));
  expect(refused.stdout).toContain("3 problèmes, 3 lignes à corriger.");

  writeFileSync(file, "quartier;fragilite\n59512-001;fragile\n59350-Q01;fragile\n59009-001;moyenne\n");
  const accepted = await cli("importer", "quartiers", file);
  expect(accepted).toMatchObject({code: 0});
  expect(accepted.stdout).toContain("npx equilibre calibrer");
  expect((await cli("importer", "--liste")).stdout).toContain("quartiers : diagnostic.csv");

  const stale = await cli("simuler", "ciet", "--replications", "1");
  expect(stale.code).toBe(2);
  expect(stale.stderr).toContain("npx equilibre calibrer");
  expect((await cli("calibrer", "--passages", "1")).stderr).toContain("data/imports/calage.json");

  const simulated = await cli("simuler", "ciet", "--replications", "1", "--json");
  const [replaced] = JSON.parse(simulated.stdout).replaced;
  expect(replaced).toMatchObject({what: "classe de fragilité : 3 quartiers", file: "diagnostic.csv"});
  expect((await cli("simuler", "ciet", "--replications", "1")).stdout).toContain(
    `Données remplacées par vos fichiers : classe de fragilité : 3 quartiers (diagnostic.csv, sha256 ${replaced.sha256.slice(0, 12)}).`
  );
  expect((await cli("territoire", "--rapport")).stdout).toContain("(diagnostic.csv, sha256");

  expect((await cli("importer", "quartiers", "--retirer")).stdout).toContain("data/imports/quartiers.csv");
  expect((await cli("calibrer")).stderr).toContain("à jour");
}, 240_000);
