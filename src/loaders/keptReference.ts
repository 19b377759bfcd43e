import {existsSync} from "node:fs";
import {basename, join} from "node:path";
import {engine} from "../files/engine.js";
import {loadModel} from "../files/inputs.js";
import {resolveScenario} from "../files/resolveScenario.js";
import {runName} from "../files/runKey.js";
import {packReplicates} from "../workers/packReplicates.js";
import {readTotals} from "./readTotals.js";
import {readRun, references, runFolder} from "./runs.js";

/**
 * The reference's replicates as `npm start` ran them, so that the page need not run them again. None where the run
 * that is kept is not of this engine and of these inputs: the page then runs its own.
 */
export async function keptReference(): Promise<ArrayBuffer> {
  const [id] = references;
  const resolved = resolveScenario(id);
  const {replications, incertitudes} = readRun(id);
  const folder = runFolder(id);
  const {seed} = resolved;
  const {inputs} = loadModel(resolved);
  const path = join(folder, "replicates.parquet");
  const name = runName({id, engine: engine(), inputs, seed, replications, incertitudes: false});
  if (incertitudes !== false || basename(folder) !== name || !existsSync(path)) return packReplicates([]);
  return packReplicates((await readTotals(path)).counters);
}
