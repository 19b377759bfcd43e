import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, test} from "vitest";
import {templateFolder} from "../../../src/files/newProject.js";
import {spawnCli} from "../spawnCli.js";

const folder = mkdtempSync(join(tmpdir(), "equilibre-modele-"));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

const run = (...args: readonly string[]) =>
  spawnCli(["modele", "parc", ...args, "--projet", templateFolder], {
    cwd: folder,
    state: join(folder, "etat")
  }).exit;
const file = join(folder, "parc.csv");

test("a file of the user is not written over, unless asked to", async () => {
  expect((await run("--sortie", "parc.csv")).code).toBe(0);
  const template = readFileSync(file, "utf8");
  writeFileSync(file, "à moi");
  const refused = await run("--sortie", "parc.csv");
  expect(refused).toMatchObject({code: 2, stdout: ""});
  expect(refused.stderr).toContain("parc.csv existe déjà ; attendu : un fichier qui n’existe pas encore");
  expect(readFileSync(file, "utf8")).toBe("à moi");
  expect((await run("--sortie", "parc.csv", "--remplacer")).code).toBe(0);
  expect(readFileSync(file, "utf8")).toBe(template);
}, 60_000);
