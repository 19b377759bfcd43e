import {readFileSync} from "node:fs";
import {join} from "node:path";
import {digest} from "../analysis/indicateurs/digest.js";
import type {Replicates} from "../analysis/indicateurs/replicates.js";
import type {Resultat} from "../analysis/indicateurs/result.js";
import {summarise} from "../analysis/indicateurs/summarise.js";
import type {Forks} from "../core/sharedPasts.js";
import {documentSources, engine} from "../files/engine.js";
import {keptReplicates} from "../files/keptRuns.js";
import {runsFolder, stateFolder} from "../files/projectFolders.js";
import {keepOrSetAside, type Manifest, type Run, readRun, writeRun} from "../files/runFolder.js";
import {blocksName, type RunKey, runName} from "../files/runKey.js";
import {blockStore} from "./blockStore.js";
import {blocksBy} from "./blocksBy.js";
import type {Compute} from "./compute.js";
import type {PreparedScenario} from "./preparedScenario.js";
import {type Progress, simulateReplicates} from "./simulateReplicates.js";

export interface RunScenarioOptions {
  readonly replications: number;
  readonly threads: number;
  /** Undefined: over the threads. */
  readonly compute?: Compute | undefined;
  /** Run again even when the run folder is there. */
  readonly again?: boolean;
  readonly command: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Half-years that it shares with other scenarios; asked for where something is to be run. */
  readonly forks?: () => Forks;
}

export interface FinishedRun extends Run {
  readonly folder: string;
  /** True when the run folder was already there. */
  readonly reused: boolean;
}

/** Runs a scenario and keeps its run folder, or reads the folder that the same inputs gave before. */
export async function runScenario(
  prepared: PreparedScenario,
  options: RunScenarioOptions
): Promise<FinishedRun> {
  const {layout} = prepared.simulation;
  const key = runKey(prepared, options.replications);
  const folder = join(runsFolder(), runName(key));
  const whole = !options.again && keepOrSetAside(folder) !== undefined;
  const known = whole ? await readRun(folder, layout) : undefined;
  if (known !== undefined) return {...(await retold(known, {prepared, key, folder})), folder, reused: true};

  const started = performance.now();
  const store = blockStore(join(stateFolder(), "blocs", blocksName(key)));
  if (options.again) await store.clear();
  const earlier = options.again ? undefined : await keptReplicates(key, layout);
  const replicates = await simulateReplicates(prepared.simulation, {
    ...options,
    known: earlier,
    store,
    ...(options.compute && {runner: blocksBy(options.compute, prepared)})
  });
  const resultat = resultatOf(prepared, key, replicates);
  const manifest = manifestOf(key, resultat.digest, {
    ...options,
    durationSeconds: Math.round(performance.now() - started) / 1000
  });
  await writeRun(folder, {resultat, manifest, replicates});
  await store.clear();
  return {resultat, manifest, replicates, folder, reused: false};
}

/** A run that is kept whole, told as it would be now, without its replicates; undefined when it is to be run or told again. */
export function keptRun(
  prepared: PreparedScenario,
  replications: number
): Omit<FinishedRun, "replicates"> | undefined {
  const folder = join(runsFolder(), runName(runKey(prepared, replications)));
  const manifest = keepOrSetAside(folder);
  if (manifest?.documents !== documentSources()) return undefined;
  const resultat = JSON.parse(readFileSync(join(folder, "resultat.json"), "utf8")) as Resultat;
  return {resultat, manifest, folder, reused: true};
}

/** A kept run with its document made again where the words or the analysis changed since: its counters still hold. */
async function retold(
  run: Run,
  {prepared, key, folder}: {prepared: PreparedScenario; key: RunKey; folder: string}
): Promise<Run> {
  if (run.manifest.documents === documentSources()) return run;
  const resultat = resultatOf(prepared, key, run.replicates);
  const told = {...run, resultat, manifest: {...run.manifest, documents: documentSources()}};
  await writeRun(folder, told);
  return told;
}

/** The key of the run that a scenario would make. */
export function runKey(prepared: PreparedScenario, replications: number): RunKey {
  const {id, simulation, inputs, incertitudes} = prepared;
  return {id, engine: engine(), inputs, seed: simulation.seed, replications, incertitudes};
}

function resultatOf(prepared: PreparedScenario, key: RunKey, replicates: Replicates): Resultat {
  const counters = digest(replicates.layout.names);
  for (const table of replicates.counters) counters.add(table);
  return {
    schema: "equilibre/resultat@1",
    scenario: {id: prepared.id, title: prepared.title},
    engine: {version: key.engine.version},
    inputs: key.inputs,
    ...(prepared.replaced === undefined ? {} : {replaced: prepared.replaced}),
    seed: key.seed,
    replications: key.replications,
    incertitudes: key.incertitudes,
    digest: counters.value(),
    ...summarise(replicates, prepared.objectives)
  };
}

function manifestOf(
  {id, engine: source, inputs, seed, replications, incertitudes}: RunKey,
  fingerprint: string,
  {command, threads, durationSeconds}: {command: string; threads: number; durationSeconds: number}
): Manifest {
  return {
    schema: "equilibre/manifeste@1",
    status: "complet",
    scenario: id,
    engine: source,
    documents: documentSources(),
    node: process.version,
    inputs,
    seed,
    replications,
    incertitudes,
    digest: fingerprint,
    command,
    threads,
    durationSeconds
  };
}
