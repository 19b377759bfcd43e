import {type ChildProcess, spawn} from "node:child_process";
import {existsSync} from "node:fs";
import {rename, rm} from "node:fs/promises";
import {join} from "node:path";
import {type MissingAnswers, missingVariable} from "../files/awaitedAnswers.js";
import {DataError} from "../files/dataError.js";
import {checkoutFolder, runsFolder, siteFolder, stateFolder} from "../files/projectFolders.js";
import {tiedToParent} from "./endWithParent.js";

export interface BuildSiteOptions {
  readonly signal: AbortSignal;
  /** What the site is built without, and says so. */
  readonly missing?: MissingAnswers;
}

let builds = 0;

/** A build that stands beside the place of the site. */
export interface BuiltSite {
  readonly built: string;
  readonly place: string;
  /** Where the former site may go. */
  readonly aside: string;
}

/** Builds the site beside its place: a build that fails or is stopped leaves the former site, and nothing of its own. */
export async function buildBeside({signal, missing = {}}: BuildSiteOptions): Promise<BuiltSite> {
  const name = join(stateFolder(), `site-${process.pid}-${++builds}`);
  const built = `${name}.tmp`;
  try {
    await runBuild(built, {signal, missing});
  } catch (error) {
    await rm(built, {recursive: true, force: true});
    throw error;
  }
  return {built, place: siteFolder(), aside: `${name}.ancien`};
}

/** Puts a build in the place of the site, and deletes the former one. */
export async function putInPlace({built, place, aside}: BuiltSite): Promise<void> {
  try {
    if (existsSync(place)) await rename(place, aside);
    await rename(built, place);
  } finally {
    await rm(built, {recursive: true, force: true});
    await rm(aside, {recursive: true, force: true});
  }
}

async function runBuild(output: string, {signal, missing}: Required<BuildSiteOptions>): Promise<void> {
  signal.throwIfAborted();
  const child = spawn(process.execPath, ["--import", "tsx", join("src", "site", "build.ts")], {
    cwd: checkoutFolder,
    // A group of its own, so that stopping it stops what it started; Windows has none.
    detached: process.platform !== "win32",
    env: {
      ...process.env,
      ...{EQUILIBRE_SITE: output, EQUILIBRE_RUNS: runsFolder(), [tiedToParent]: "1"},
      [missingVariable]: JSON.stringify(missing)
    },
    // Its input closes when this process is gone, however it went: see `endWithParent`.
    stdio: ["pipe", 2, 2]
  });
  const stop = () => endGroup(child);
  signal.addEventListener("abort", stop, {once: true});
  const code = await new Promise<number>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (exit) => resolve(exit ?? 1));
  });
  signal.removeEventListener("abort", stop);
  signal.throwIfAborted();
  if (code !== 0)
    throw new DataError([{file: "Site", message: ": la construction a échoué, voir ci-dessus."}]);
}

function endGroup(child: ChildProcess): void {
  try {
    if (process.platform === "win32") child.stdin?.end();
    else if (child.pid !== undefined) process.kill(-child.pid, "SIGTERM");
  } catch {
    // Already gone.
  }
}
