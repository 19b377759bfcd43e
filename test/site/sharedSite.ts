import {cpSync, existsSync, mkdirSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {type BuiltSite, buildFromFixtures} from "./builtSite.js";
import {sharedSitesFolder} from "./sharedSitesFolder.js";

const patienceMs = 600_000;
const pauseMs = 200;

/**
 * The site of made-up runs, built once for all test files of a run that only read it: the first to ask builds it, the others wait.
 * `sharedSites.ts` deletes it when the run ends.
 */
export function sharedSite({
  projected = false
}: {
  projected?: boolean;
} = {}): Pick<BuiltSite, "folder" | "runs"> {
  const place = join(sharedSitesFolder(tmpdir()), projected ? "projected" : "simulated");
  const site = {folder: join(place, "site"), runs: join(place, "runs")};
  const done = join(place, "done");
  if (!taken(place)) {
    let outcome = "failed";
    try {
      const built = buildFromFixtures({projected});
      cpSync(built.folder, site.folder, {recursive: true});
      cpSync(built.runs, site.runs, {recursive: true});
      built.remove();
      outcome = "built";
    } finally {
      writeFileSync(done, outcome);
    }
    return site;
  }
  for (let waited = 0; !existsSync(done); waited += pauseMs) {
    if (waited > patienceMs) throw new Error("the shared site is not built");
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs);
  }
  if (!existsSync(site.folder))
    throw new Error("the shared site does not build: see the test file that asked first");
  return site;
}

/** Whether another test file builds it, or has. */
function taken(place: string): boolean {
  mkdirSync(join(place, ".."), {recursive: true});
  try {
    mkdirSync(place);
    return false;
  } catch {
    return true;
  }
}
