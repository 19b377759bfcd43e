import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, test} from "vitest";
import {runBuild} from "./builtSite.js";
import {writeFixtures} from "./writeFixtures.js";

const state = mkdtempSync(join(tmpdir(), "equilibre-build-"));
const variables = (runs: string) => ({
  EQUILIBRE_RUNS: join(state, runs),
  EQUILIBRE_SITE: join(state, "site"),
  EQUILIBRE_ETAT: state
});

afterAll(() => rmSync(state, {recursive: true, force: true}));

test("before any simulation, the build says what to run, in French, without a stack trace", () => {
  const {status, stderr} = runBuild(variables("aucun"));
  expect(status).toBe(2);
  expect(stderr).toContain("aucune simulation n'a encore été calculée. Lancez « npm start »");
  expect(stderr).not.toMatch(/\n\s+at /);
});

test("without a simulation that the home page needs, the build names it", () => {
  writeFixtures(join(state, "partiel"), ["tendanciel"]);
  const {status, stderr} = runBuild(variables("partiel"));
  expect(status).toBe(2);
  expect(stderr).toContain("« ciet »");
});
