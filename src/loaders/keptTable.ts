import {existsSync} from "node:fs";
import {basename, join} from "node:path";
import type {ResolvedScenario} from "../core/convention/resolvedScenario.js";
import type {Model} from "../core/state.js";
import {engine} from "../files/engine.js";
import {loadModel} from "../files/inputs.js";
import {resolveScenario} from "../files/resolveScenario.js";
import {runName} from "../files/runKey.js";
import {readRun, runFolder} from "./runs.js";

/** A simulation as `npm start` ran it, and the model that it was run on. */
export interface KeptTable {
  readonly resolved: ResolvedScenario;
  readonly model: Model;
  /** File of its replicates; undefined where the run that is kept is not of this engine and of these inputs. */
  readonly path: string | undefined;
}

/** Finds the replicates of a simulation that this engine would give again. */
export function keptTable(id: string): KeptTable {
  const resolved = resolveScenario(id);
  const {replications, incertitudes} = readRun(id);
  const folder = runFolder(id);
  const {seed} = resolved;
  const {inputs, model} = loadModel(resolved);
  const path = join(folder, "replicates.parquet");
  const name = runName({id, engine: engine(), inputs, seed, replications, incertitudes: false});
  const holds = incertitudes === false && basename(folder) === name && existsSync(path);
  return {resolved, model, path: holds ? path : undefined};
}
