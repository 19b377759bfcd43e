import {type ChildProcess, spawn} from "node:child_process";
import {existsSync} from "node:fs";
import {rename, rm} from "node:fs/promises";
import {join} from "node:path";
import {DataError} from "../files/dataError.js";
import {checkoutFolder, runsFolder, siteFolder, stateFolder} from "../files/projectFolders.js";
import {tiedToParent} from "./endWithParent.js";

/** Builds the site beside its place, then puts it there: a build that fails or is stopped leaves the former site. */
export async function buildSite(signal: AbortSignal): Promise<string> {
  const site = siteFolder();
  const beside = join(stateFolder(), `site-${process.pid}.tmp`);
  const aside = join(stateFolder(), `site-${process.pid}.ancien`);
  try {
    await runBuild(beside, signal);
    if (existsSync(site)) await rename(site, aside);
    await rename(beside, site);
  } finally {
    await rm(beside, {recursive: true, force: true});
    await rm(aside, {recursive: true, force: true});
  }
  return site;
}

async function runBuild(output: string, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  const child = spawn(process.execPath, ["--import", "tsx", join("src", "site", "build.ts")], {
    cwd: checkoutFolder,
    // A group of its own, so that stopping it stops what it started; Windows has none.
    detached: process.platform !== "win32",
    env: {...process.env, EQUILIBRE_SITE: output, EQUILIBRE_RUNS: runsFolder(), [tiedToParent]: "1"},
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
