import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {afterEach, expect, test, vi} from "vitest";
import {importerCommand} from "../../../src/cli/commands/importer.js";
import {modeleCommand} from "../../../src/cli/commands/modele.js";
import {dataErrorOf, workspace} from "./workspace.js";

afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

function printed(): () => string {
  const write = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  return () => write.mock.calls.map(([text]) => String(text)).join("");
}

test("problems are printed in French, the exit code is 2 and nothing looks like a stack", async () => {
  const text = printed();
  const {path} = workspace("q.csv", "quartier;fragilite\n59350-001;frgaile\n");
  await importerCommand().parseAsync(["quartiers", path], {from: "user"});
  expect(process.exitCode).toBe(2);
  expect(text()).toContain("Proposition : fragile.");
  expect(text()).toContain("Rien n’est importé.");
  expect(text()).not.toMatch(/\n\s+at /);
});

test("--json prints the report and nothing else", async () => {
  const text = printed();
  const {path} = workspace("q.csv", "quartier;fragilite\n59350-001;frgaile\n");
  await importerCommand().parseAsync(["quartiers", path, "--json"], {from: "user"});
  expect(JSON.parse(text())).toMatchObject({type: "quartiers", done: false, problemCount: 1, rejected: 1});
});

test("a file that cannot be read is a DataError, which the command line prints", async () => {
  expect(
    await dataErrorOf(importerCommand().parseAsync(["quartiers", "/nulle/part.csv"], {from: "user"}))
  ).toContain("Fichier introuvable");
});

test("modele prints a template, or writes it for Excel", async () => {
  const text = printed();
  await modeleCommand().parseAsync(["parc"], {from: "user"});
  expect(text().split("\n")[0]).toBe("bailleur;insee;qpv;logements");
  const {root} = workspace("x", "x");
  await modeleCommand().parseAsync(["parc", "--sortie", join(root, "parc.csv")], {from: "user"});
  expect([...readFileSync(join(root, "parc.csv")).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
});

test("100 000 lines in Windows-1252 are imported well within a tenth of the minute that a million may take", async () => {
  const lines = ["date attribution;commune;bailleur;nature;ressources;catégorie;nur"];
  for (let i = 0; i < 100_000; i++)
    lines.push(`15/03/2018;Lille;Vilogia;mutation;${300 + (i % 4000)},5;2;${i}`);
  const {run, path} = workspace("a.csv", "");
  writeFileSync(path, lines.join("\r\n"), "latin1");
  // Processor time: what the machine does for others meanwhile is not the import's.
  const start = process.cpuUsage();
  expect(await run("attributions")).toMatchObject({imported: 100_000, rejected: 0});
  const {user, system} = process.cpuUsage(start);
  expect((user + system) / 1000).toBeLessThan(6000);
});
