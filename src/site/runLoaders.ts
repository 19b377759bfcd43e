import {spawn} from "node:child_process";
import {mkdirSync} from "node:fs";
import {open, rename, rm} from "node:fs/promises";
import {availableParallelism} from "node:os";
import {dirname, join} from "node:path";
import {revoyureSlugs} from "../files/revoyure/revoyureFolder.js";
import {listAvenantAnswers, listAwaitedAvenants} from "../loaders/avenantAnswers.js";
import {listRuns, listScenarioPages} from "../loaders/runs.js";
import {loaderSources, loadersFolder, loadersVariable} from "./bundleLoaders.js";
import {cacheFolder} from "./frameworkCache.js";

interface LoaderRun {
  readonly source: string;
  /** What takes the place of [id] in its name. */
  readonly id?: string;
}

/**
 * Runs the loaders of the site side by side and leaves what each prints where Framework looks for it: by itself Framework runs
 * them one after the other. One that fails leaves nothing: Framework runs it again, and says why.
 */
export async function runLoaders(): Promise<void> {
  const left = loaderRuns();
  await Promise.all(
    Array.from({length: availableParallelism()}, async () => {
      for (let run = left.shift(); run !== undefined; run = left.shift()) await runOne(run);
    })
  );
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

async function runOne({source, id}: LoaderRun): Promise<void> {
  const printed = source.slice("src/".length, -".ts".length).replace("[id]", id ?? "");
  const path = join(cacheFolder, ...printed.split("/"));
  mkdirSync(dirname(path), {recursive: true});
  const file = await open(`${path}.tmp`, "w");
  const script = join("src", "site", "runLoader.js");
  const child = spawn(process.execPath, [script, source, ...(id === undefined ? [] : [`--id=${id}`])], {
    env: {...process.env, [loadersVariable]: loadersFolder},
    stdio: ["ignore", file.fd, "ignore"]
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  await file.close();
  if (code === 0) await rename(`${path}.tmp`, path);
  else await rm(`${path}.tmp`, {force: true});
}
