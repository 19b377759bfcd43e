import {type ChildProcess, fork} from "node:child_process";
import {mkdirSync} from "node:fs";
import {rename, rm} from "node:fs/promises";
import {availableParallelism} from "node:os";
import {dirname, join} from "node:path";
import {revoyureSlugs} from "../files/revoyure/revoyureFolder.js";
import {listAvenantAnswers, listAwaitedAvenants} from "../loaders/avenantAnswers.js";
import {listRuns, listScenarioPages} from "../loaders/runs.js";
import {bundledLoader, loaderSources} from "./bundleLoaders.js";
import {cacheFolder} from "./frameworkCache.js";

interface LoaderRun {
  readonly source: string;
  /** What takes the place of [id] in its name. */
  readonly id?: string;
}

/**
 * Runs the loaders of the site side by side, a process a core, and leaves what each prints where Framework looks for it: by itself
 * Framework runs them one after the other, in a process each. One that fails leaves nothing: Framework runs it again, and says why.
 */
export async function runLoaders(): Promise<void> {
  const left = loaderRuns();
  await Promise.all(Array.from({length: availableParallelism()}, () => runOnHost(left)));
}

function loaderRuns(): LoaderRun[] {
  const answered = listAvenantAnswers().map(({id}) => id);
  const revoyures = revoyureSlugs();
  const ids: {readonly [source: string]: readonly string[]} = {
    "scenarios/[id].md.ts": listScenarioPages(),
    "loaders/scenarios/[id].json.ts": listRuns(),
    "loaders/ecarts/[id].json.ts": listRuns(),
    "loaders/telechargements/[id].json.ts": listRuns(),
    "avenant/[id].md.ts": [...answered, ...listAwaitedAvenants().map(({id}) => id)],
    "loaders/avenants/[id].json.ts": answered,
    "revoyure/[id].md.ts": revoyures,
    "loaders/revoyure/[id].json.ts": revoyures
  };
  return loaderSources().flatMap((source): LoaderRun[] => {
    const own = ids[source.slice("src/".length)];
    return own === undefined ? [{source}] : own.map((id) => ({source, id}));
  });
}

/** Takes runs until none is left, in a process of its own; in another one where that process ended. */
async function runOnHost(left: LoaderRun[]): Promise<void> {
  let host: ChildProcess | undefined;
  for (let run = left.shift(); run !== undefined; run = left.shift()) {
    if (host?.connected !== true)
      host = fork(join("src", "site", "loaderHost.js"), {stdio: ["ignore", "ignore", "ignore", "ipc"]});
    await runOn(host, run);
  }
  host?.kill();
}

async function runOn(host: ChildProcess, {source, id}: LoaderRun): Promise<void> {
  const printed = source.slice("src/".length, -".ts".length).replace("[id]", id ?? "");
  const path = join(cacheFolder, ...printed.split("/"));
  mkdirSync(dirname(path), {recursive: true});
  host.send({bundled: bundledLoader(source), id, path: `${path}.tmp`});
  const whole = await new Promise<boolean>((resolve) => {
    const ended = () => resolve(false);
    host.once("exit", ended);
    host.once("message", (answer: {readonly whole: boolean}) => {
      host.off("exit", ended);
      resolve(answer.whole);
    });
  });
  if (whole) await rename(`${path}.tmp`, path);
  else await rm(`${path}.tmp`, {force: true});
}
