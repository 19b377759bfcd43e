import {createHash} from "node:crypto";
import {rm} from "node:fs/promises";
import {join} from "node:path";
import type {World, Worlds} from "../../analysis/mondes/world.js";
import {engine} from "../../files/engine.js";
import type {WorldGround} from "../../files/mondes/worldGround.js";
import {stateFolder} from "../../files/projectFolders.js";
import type {Compute} from "../compute.js";
import {asJson, keptTasks, type TaskProgress} from "../keptTasks.js";
import type {WorldTask} from "./worldsLaboratory.js";

export interface ComputeWorldsOptions {
  readonly compute: Compute;
  /** Worlds to draw; more than before takes up those that were drawn. */
  readonly draws: number;
  /** Worlds of the same inputs that are already there. */
  readonly known?: readonly World[];
  readonly signal?: AbortSignal;
  readonly onTask?: (progress: TaskProgress) => void;
}

/** Draws worlds and fits each on the base year; what is done is kept as it comes. The same wherever it is computed. */
export async function computeWorlds(
  ground: WorldGround,
  {compute, draws, known = [], signal, onTask}: ComputeWorldsOptions
): Promise<Worlds> {
  const digest = createHash("sha256").update(`${ground.inputs} ${engine().sources}`).digest("hex");
  const folder = join(stateFolder(), "mondes", "calages", digest.slice(0, 16));
  const before = known.slice(0, draws);
  const tasks = Array.from({length: draws - before.length}, (_, i): WorldTask & {kind: "fit"} => ({
    kind: "fit",
    knownOn: ground.knownOn,
    index: before.length + i,
    count: draws
  }));
  const worlds = await keptTasks<WorldTask & {kind: "fit"}, World>(tasks, {
    kind: "monde",
    nameOf: ({index}) => `${index}.json`,
    ...asJson,
    ...{folder, compute, signal, onTask}
  });
  await rm(folder, {recursive: true, force: true});
  return {
    schema: "equilibre/mondes@2",
    inputs: ground.inputs,
    knownOn: ground.knownOn,
    seed: ground.seed,
    engine: {version: engine().version},
    start: ground.start,
    worlds: [...before, ...worlds]
  };
}
