import {basename} from "node:path";
import {loadStart} from "../files/inputs.js";
import {resolveScenario} from "../files/resolveScenario.js";
import {type RunIndex, writeRunIndex} from "../files/runIndex.js";
import {scenarioIds} from "../files/scenarioPaths.js";
import {prepareScenario} from "./prepareScenario.js";
import {runScenario} from "./runScenario.js";
import type {Progress} from "./simulateReplicates.js";

export interface RunSimulationsOptions {
  /** Undefined: as many as each scenario asks for. */
  readonly replications?: number;
  readonly threads: number;
  readonly signal: AbortSignal;
  readonly onStart: (id: string, rank: number, count: number) => (progress: Progress) => void;
  readonly onReused: (id: string, rank: number, count: number) => void;
}

/** Runs every named simulation whose inputs changed, then points the pages at the runs of all of them. */
export async function runSimulations(options: RunSimulationsOptions): Promise<RunIndex> {
  const {replications, threads, signal, onStart, onReused} = options;
  const ids = scenarioIds();
  const index: {[id: string]: string} = {};
  if (ids.length === 0) return index;
  const start = loadStart(resolveScenario(ids[0]));
  for (const [i, id] of ids.entries()) {
    signal.throwIfAborted();
    const prepared = prepareScenario(id, {incertitudes: false, start});
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
  await writeRunIndex(index);
  return index;
}
