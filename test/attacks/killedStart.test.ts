import {type ChildProcess, spawn} from "node:child_process";
import {mkdtempSync, readdirSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {setTimeout} from "node:timers/promises";
import {pathToFileURL} from "node:url";
import {afterAll, beforeAll, expect, test} from "vitest";
import {checkoutFolder} from "../../src/files/projectFolders.js";
import {sweepLeftovers} from "../../src/files/sweepLeftovers.js";
import {fixtureIds} from "../site/builtSite.js";
import {writeFixtures} from "../site/writeFixtures.js";

const state = mkdtempSync(join(tmpdir(), "equilibre-tue-"));
const runs = join(state, "runs-jeudessai");
beforeAll(() => writeFixtures(runs, fixtureIds));
afterAll(() => rmSync(state, {recursive: true, force: true}));

/** A process that starts one step of `npm start` in a state of its own, as `npm start` does. */
function parentOf(module: string, call: string, folder = join(state, "runs")): ChildProcess {
  const address = pathToFileURL(join(checkoutFolder, ...module.split("/"))).href;
  const code = `const m = await import(${JSON.stringify(address)}); await m.${call};`;
  return spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", code], {
    cwd: checkoutFolder,
    env: {...process.env, EQUILIBRE_ETAT: state, EQUILIBRE_RUNS: folder},
    stdio: "ignore"
  });
}

const build = () =>
  parentOf("src/runners/buildSite.ts", "buildBeside({signal: new AbortController().signal})", runs);
const simulate = () =>
  parentOf(
    "src/runners/namedSimulations.ts",
    "namedSimulations({replications: 40, threads: 2, worlds: 0, signal: new AbortController().signal, progressOf: () => () => {}, onReused: () => {}}).run('tendanciel')"
  );

// Moments of the life of the children: at once, while modules load, while pages are built.
test.runIf(process.platform === "linux").each([
  ["the build of the site", build, 0],
  ["the build of the site", build, 700],
  ["the build of the site", build, 2500],
  ["the build of the site", build, 6000],
  ["simulations", simulate, 500],
  ["simulations", simulate, 3000]
])(
  "kill -9 during %s (%#): no child outlives its parent, nothing half-written is left",
  async (_, start, after) => {
    const parent = start();
    const children = () => childrenOf(parent.pid!);
    if (start === build) while (children().length === 0) await setTimeout(20);
    await setTimeout(after);
    if (start === build) expect(children().length).toBeGreaterThan(0);
    parent.kill("SIGKILL");
    for (let waited = 0; children().length > 0 && waited < 5000; waited += 50) await setTimeout(50);
    expect(children()).toEqual([]);
    sweepLeftovers([state]);
    expect(leftoversIn(state)).toEqual([]);
  },
  120_000
);

function leftoversIn(folder: string): string[] {
  return readdirSync(folder, {recursive: true})
    .map(String)
    .filter((name) => /\.(tmp|old|ancien)$/.test(name));
}

/** Processes that were started with the state of this test, this one's child apart; ended and not waited for, they do not count. */
function childrenOf(parent: number): number[] {
  return readdirSync("/proc")
    .map(Number)
    .filter(
      (pid) =>
        pid > 0 && pid !== parent && said(pid, "environ").includes(state) && !/\) Z /.test(said(pid, "stat"))
    );
}

/** What the system says of a process; nothing once it is gone. */
function said(pid: number, what: "environ" | "stat"): string {
  try {
    return readFileSync(`/proc/${pid}/${what}`, "utf8");
  } catch {
    return "";
  }
}
