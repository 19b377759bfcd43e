import {existsSync} from "node:fs";
import {basename, join} from "node:path";
import {digest} from "../analysis/indicateurs/digest.js";
import type {Replicates} from "../analysis/indicateurs/replicates.js";
import {etSiBounds} from "../components/etsi/etSiState.js";
import type {ServedAnswer} from "../components/etsi/servedReplicates.js";
import type {ResolvedScenario} from "../core/convention/resolvedScenario.js";
import {counterLayout} from "../core/indicateurs/layout.js";
import type {Plan} from "../core/plan.js";
import type {Model} from "../core/state.js";
import {engine} from "../files/engine.js";
import {loadModel} from "../files/inputs.js";
import {readReplicates} from "../files/replicatesParquet.js";
import {resolveScenario} from "../files/resolveScenario.js";
import {runName} from "../files/runKey.js";
import {packReplicates} from "../workers/packReplicates.js";
import {totalsOf} from "../workers/totalsOf.js";
import {readTotals} from "./readTotals.js";
import {readRun, references, runFolder} from "./runs.js";

/** What « Et si » shows before its engine is ready: the starting scenario's replicates, as `npm start` ran them. */
export async function keptAnswer(): Promise<ServedAnswer> {
  const {resolved, model, path} = keptTable(references()[1]);
  const {territoire, plan} = model;
  const layout = counterLayout(plan.brackets, {
    communes: territoire.communes.insee,
    bailleurs: territoire.bailleurs.ids
  });
  const kept = path === undefined ? undefined : await readReplicates(path, layout);
  const counters = kept?.counters.slice(0, etSiBounds.tirages[1]) ?? [];
  return servedAnswer(plan, {seed: resolved.seed, replicates: {layout, steps: plan.steps, counters}});
}

/**
 * The reference's replicates as `npm start` ran them, so that the page need not run them again. None where they are
 * out of date: the page then runs its own.
 */
export async function keptReference(): Promise<ArrayBuffer> {
  const {path, model} = keptTable(references()[0]);
  return packReplicates(path === undefined ? [] : (await readTotals(path, model.plan.brackets)).counters);
}

/** Replicates as the page takes them: their totals, and the digest of all counters up to each. */
export function servedAnswer(
  {firstYear, steps, brackets, attribution}: Plan,
  {seed, replicates: {layout, counters}}: {readonly seed: string; readonly replicates: Replicates}
): ServedAnswer {
  const {reference, ceiling, floor} = attribution;
  const all = digest(layout.names);
  return {
    ...engine(),
    seed,
    objectives: {firstYear, steps, brackets, reference, ceiling, floor},
    replicates: counters.map((table) => {
      all.add(table);
      return {digest: all.value(), counters: Array.from(totalsOf(table, layout))};
    })
  };
}

/** A simulation as `npm start` ran it, and the model that it was run on. */
interface KeptTable {
  readonly resolved: ResolvedScenario;
  readonly model: Model;
  /** File of its replicates; undefined where the run that is kept is not of this engine and of these inputs. */
  readonly path: string | undefined;
}

/** Finds the replicates of a simulation that this engine would give again. */
function keptTable(id: string): KeptTable {
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
