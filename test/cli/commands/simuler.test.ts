import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, test, vi} from "vitest";
import {comparerCommand} from "../../../src/cli/commands/comparer.js";
import {simulerCommand} from "../../../src/cli/commands/simuler.js";
import {chooseProject} from "../../../src/files/chooseProject.js";
import {checkoutFolder} from "../../../src/files/projectFolders.js";
import {dataErrorOf} from "../../files/import/workspace.js";

/** A copy of the project whose worlds were drawn from another seed than it now says. */
const root = mkdtempSync(join(tmpdir(), "equilibre-simuler-"));
beforeAll(() => {
  for (const folder of ["data/projet.yaml", "data/convention", "data/loi", "data/territoire", "simulations"])
    cpSync(join(checkoutFolder, folder), join(root, folder), {recursive: true});
  const path = join(root, "data/projet.yaml");
  writeFileSync(path, readFileSync(path, "utf8").replace("seed: mondes-2016", "seed: autre"));
  chooseProject(root);
});
afterAll(() => {
  chooseProject(checkoutFolder);
  vi.restoreAllMocks();
  rmSync(root, {recursive: true, force: true});
});

test.each([
  ["simuler", simulerCommand, ["tendanciel"]],
  ["comparer", comparerCommand, ["tendanciel", "ciet"]]
] as const)("%s tells worlds that are stale before it simulates anything", async (_, command, scenarios) => {
  const told = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const message = await dataErrorOf(
    command().parseAsync([...scenarios, "--replications", "2", "--fils", "1"], {from: "user"})
  );
  expect(message).toContain("Lancez « npx equilibre mondes »");
  expect(message).toContain("« --mondes 0 »");
  expect(told.mock.calls.map(([text]) => String(text)).join("")).not.toContain("réplications");
});
