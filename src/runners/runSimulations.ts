import {rm} from "node:fs/promises";
import {basename, join} from "node:path";
import {loadStart} from "../files/inputs.js";
import {runProjectionPath, writeRunProjection} from "../files/mondes/projectionFile.js";
import {runsFolder} from "../files/projectFolders.js";
import {resolveScenario} from "../files/resolveScenario.js";
import {type RunIndex, writeRunIndex} from "../files/runIndex.js";
import {scenarioIds} from "../files/scenarioPaths.js";
import {drawsWorlds} from "./mondes/drawsWorlds.js";
import {projectWorlds} from "./mondes/projectWorlds.js";
import type {PreparedScenario} from "./preparedScenario.js";
import {prepareScenario} from "./prepareScenario.js";
import {runScenario} from "./runScenario.js";
import type {Progress} from "./simulateReplicates.js";

export interface RunSimulationsOptions {
  /** Undefined: as many as each scenario asks for. */
  readonly replications?: number;
  readonly threads: number;
  readonly signal: AbortSignal;
  readonly onStart: (id: string, rank: number, count: number) => (progress: Progress) => void;
  /** Plausible worlds: 0 for chance alone; undefined: as many as keep the outer bars still. */
  readonly worlds?: number | undefined;
  readonly onWorlds: (progress: Progress) => void;
  readonly onReused: (id: string, rank: number, count: number) => void;
}

/** Runs every named simulation whose inputs changed, then points the pages at the runs of all of them. */
export async function runSimulations(options: RunSimulationsOptions): Promise<RunIndex> {
  const {replications, threads, signal, onStart, onReused} = options;
  const ids = scenarioIds();
  const index: {[id: string]: string} = {};
  if (ids.length === 0) return index;
  const all: PreparedScenario[] = [];
  const start = loadStart(resolveScenario(ids[0]));
  for (const [i, id] of ids.entries()) {
    signal.throwIfAborted();
    const prepared = prepareScenario(id, {incertitudes: false, start});
    all.push(prepared);
    let report: ((progress: Progress) => void) | undefined;
    const {folder, reused} = await runScenario(prepared, {
      replications: replications ?? prepared.replicates,
      threads,
      command: "npm start",
      signal,
      onProgress: (progress) => {
        report ??= onStart(id, i + 1, ids.length);
        report(progress);
      }
    });
    if (reused) onReused(id, i + 1, ids.length);
    index[id] = basename(folder);
  }
  await projectRuns(all, index, options);
  await writeRunIndex(index);
  return index;
}

/** Puts the projection of each simulation in the plausible worlds beside its run, for the site. */
async function projectRuns(
  prepared: readonly PreparedScenario[],
  index: RunIndex,
  {worlds, threads, signal, onWorlds}: RunSimulationsOptions
): Promise<void> {
  const folderOf = (id: string) => join(runsFolder(), index[id]);
  if (!drawsWorlds({worlds})) {
    for (const {id} of prepared) await rm(runProjectionPath(folderOf(id)), {force: true});
    return;
  }
  const projections = await projectWorlds(prepared, {count: worlds, threads, signal, onTask: onWorlds});
  for (const [i, {id}] of prepared.entries()) await writeRunProjection(folderOf(id), projections[i]);
}
