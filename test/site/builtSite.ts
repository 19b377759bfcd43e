import {spawnSync} from "node:child_process";
import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {writeFixtures} from "./writeFixtures.js";

export interface BuiltSite {
  readonly folder: string;
  readonly runs: string;
  remove(): void;
}

/** The simulations that stand for all: the two references, one that extends the other, one with an avenant. */
export const fixtureIds = ["tendanciel", "ciet", "plai-25", "aci-40-en-2019"] as const;

/** Builds the site once from made-up runs, in a folder of its own; `projected` runs were simulated in worlds too. */
export function buildFromFixtures({projected = false}: {projected?: boolean} = {}): BuiltSite {
  const state = mkdtempSync(join(tmpdir(), "equilibre-site-"));
  const folder = join(state, "site");
  const runs = join(state, "runs");
  writeFixtures(runs, projected ? [...fixtureIds, "bornes-seules"] : fixtureIds);
  runScript("writeAnswers.ts", state);
  if (projected) runScript("writeProjections.ts", runs);
  const {status, stderr} = runBuild({EQUILIBRE_RUNS: runs, EQUILIBRE_SITE: folder, EQUILIBRE_ETAT: state});
  if (status !== 0) throw new Error(`the site does not build:\n${stderr}`);
  return {folder, runs, remove: () => rmSync(state, {recursive: true, force: true})};
}

/** Writes invented answers or projections; a process of its own, since some of it goes asynchronously. */
function runScript(name: string, folder: string): void {
  const script = join("test", "site", name);
  const {status, stderr} = spawnSync(process.execPath, ["--import", "tsx", script, folder], {
    encoding: "utf8"
  });
  if (status !== 0) throw new Error(`${name} cannot write:\n${stderr}`);
}

/** Runs `npm run build` as users do, with these variables. */
export function runBuild(variables: {readonly [name: string]: string}): {
  status: number | null;
  stderr: string;
} {
  return spawnSync(process.execPath, ["--import", "tsx", join("src", "site", "build.ts")], {
    encoding: "utf8",
    env: {...process.env, ...variables}
  });
}
