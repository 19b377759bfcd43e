import {createHash} from "node:crypto";
import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {deflateRawSync, inflateRawSync} from "node:zlib";
import type {Replicates} from "../../analysis/indicateurs/replicates.js";
import {projectionOf, type WorldProjection} from "../../analysis/mondes/projection.js";
import {keptWorlds, type PlausibleWorld, type Worlds} from "../../analysis/mondes/world.js";
import type {IsoDate} from "../../core/convention/convention.js";
import {engine} from "../../files/engine.js";
import {
  futuresFolder,
  keepProjection,
  projectionKey,
  publishedProjection,
  readProjection
} from "../../files/mondes/projectionFile.js";
import {scenarioInWorlds} from "../../files/mondes/scenarioInWorlds.js";
import {readWorldGround, type WorldGround} from "../../files/mondes/worldGround.js";
import {readWorlds, worldsDigest, worldsIfDrawn} from "../../files/mondes/worldsFile.js";
import {setAside} from "../../files/setAside.js";
import {writeWhole} from "../../files/writeWhole.js";
import type {Compute} from "../compute.js";
import type {TaskProgress} from "../keptTasks.js";
import {overThreads} from "../overThreads.js";
import type {PreparedScenario} from "../preparedScenario.js";
import {carriedOver, worldsToReplay} from "./replayWorlds.js";
import type {WorldTask} from "./worldsLaboratory.js";

export interface ProjectWorldsOptions {
  /** Undefined: as many as keep the outer bars within a tenth of their length when they double. */
  readonly count?: number | undefined;
  /** What is kept of more worlds does as well. */
  readonly atLeast?: boolean | undefined;
  readonly threads: number;
  /** Undefined: over the threads. */
  readonly compute?: Compute | undefined;
  /** Worlds as known on this day; undefined: on that of the project. */
  readonly knownOn?: IsoDate | undefined;
  /** Outcomes whose futures must be there: a projection made before they were kept is made again. */
  readonly outcomes?: readonly string[] | undefined;
  /**
   * Put the projections beside their scenarios, where git keeps them; those that another engine made, or other files, are
   * carried over where a sample of their worlds gives the same now.
   */
  readonly published?: boolean;
  readonly signal?: AbortSignal | undefined;
  readonly onTask?: ((progress: TaskProgress) => void) | undefined;
}

/** Two futures of a world: enough to tell its chance from what sets it apart, once there are many worlds. */
const perWorld = 2;
/** Worlds of a first look, doubled until outer bars stay. */
const firstLook = 64;
const mostMove = 0.1;

/**
 * Runs scenarios in the plausible worlds, on common draws, and sums each up; what is kept is read again, what is missing is run
 * once, world by world so that scenarios share their territoires. Throws a DataError where the worlds miss or are stale.
 */
export async function projectWorlds(
  scenarios: readonly PreparedScenario[],
  options: ProjectWorldsOptions
): Promise<WorldProjection[]> {
  const ground = readWorldGround(options.knownOn);
  const worlds = readWorlds(ground);
  const all = keptWorlds(worlds).length;
  const asked = options.count === undefined ? undefined : Math.min(options.count, all);
  const known = scenarios.map((scenario) => knownProjection(scenario, ground, {asked, all, ...options}));
  if (options.published)
    for (const [i, scenario] of scenarios.entries())
      known[i] ??= await carried(scenario, {ground, worlds, asked, ...options});
  const missing = scenarios.filter((_, i) => known[i] === undefined);
  const made = missing.length === 0 ? [] : await settled(missing, {ground, worlds, all, asked, ...options});
  return Promise.all(
    scenarios.map(async (scenario, i) => {
      const projection = known[i] ?? made[missing.indexOf(scenario)];
      if (known[i] === undefined || options.published)
        await keepProjection(projection, {
          scenario: scenario.reference,
          ...(options.published === undefined ? {} : {published: options.published})
        });
      return projection;
    })
  );
}

/**
 * What is published of a scenario in these worlds, made by another engine or before its files changed, where they give the
 * same now: with the outcomes that it holds, those added since being left to who removes the file.
 */
async function carried(
  scenario: PreparedScenario,
  {asked, ...options}: Omit<ProjectOn, "count"> & {asked: number | undefined}
): Promise<WorldProjection | undefined> {
  const published = publishedProjection(scenario.reference, options.ground.knownOn);
  if (published?.worlds.digest !== worldsDigest(options.worlds)) return undefined;
  const {n, replicates} = published.worlds;
  if ((asked ?? n) !== n || replicates !== perWorld) return undefined;
  const [futures] = await runOn([scenario], {
    ...options,
    inOrder: worldsToReplay(options.worlds, published)
  });
  return carriedOver(published, {...scenario, key: keyOfProjection(scenario, options.ground)}, futures);
}

/** Scenarios in as many worlds as asked, or in twice as many until their outer bars stay. */
async function settled(
  scenarios: readonly PreparedScenario[],
  {all, asked, ...options}: Omit<ProjectOn, "count"> & {all: number; asked: number | undefined}
): Promise<WorldProjection[]> {
  let count = asked ?? Math.min(firstLook, all);
  for (;;) {
    const projections = await projectOn(scenarios, {...options, count});
    if (asked !== undefined || projections.every(isSettled) || count === all) return projections;
    count = Math.min(2 * count, all);
  }
}

/** Hash of all that decides the futures of a scenario in the worlds of a project: nothing published after their day. */
export function keyOfProjection({id, reference, simulation}: PreparedScenario, ground: WorldGround): string {
  return projectionKey({
    id,
    scenario: scenarioInWorlds(reference, ground),
    worlds: ground.inputs,
    seed: simulation.seed,
    replicates: perWorld
  });
}

/**
 * The projection of a scenario where it is kept: beside it, in the folder of its run, or by an earlier command; undefined too where
 * the worlds have not been drawn.
 */
export function keptProjection(
  prepared: PreparedScenario,
  {
    ground,
    count,
    runFolder
  }: {readonly ground: WorldGround; readonly count?: number | undefined; readonly runFolder: string}
): WorldProjection | undefined {
  const worlds = worldsIfDrawn(ground);
  if (worlds === undefined) return undefined;
  const all = keptWorlds(worlds).length;
  const asked = count === undefined ? undefined : Math.min(count, all);
  return knownProjection(prepared, ground, {asked, all, runFolder});
}

function knownProjection(
  scenario: PreparedScenario,
  ground: WorldGround,
  {
    asked,
    all,
    runFolder,
    atLeast = false,
    outcomes = []
  }: Pick<ProjectWorldsOptions, "atLeast" | "outcomes"> & {
    asked: number | undefined;
    all: number;
    runFolder?: string;
  }
): WorldProjection | undefined {
  const fits = ({worlds: {n}, futures}: WorldProjection) =>
    (asked === undefined || n === asked || (atLeast && n > asked)) &&
    outcomes.every((id) => futures[id] !== undefined);
  return readProjection(keyOfProjection(scenario, ground), {
    ...{scenario: scenario.reference, knownOn: ground.knownOn, runFolder, fits},
    // Without a number, the few worlds that one question asked for are not those that keep the bars of all others still.
    keptFits: (projection) =>
      fits(projection) && (asked !== undefined || isSettled(projection) || projection.worlds.n === all)
  });
}

/** Whether doubling its worlds has left its outer bars still. */
function isSettled({worlds: {n, stability}}: WorldProjection): boolean {
  return n >= firstLook && stability.worst <= mostMove;
}

interface ProjectOn extends ProjectWorldsOptions {
  readonly ground: WorldGround;
  readonly worlds: Worlds;
  readonly count: number;
}

interface RunOn extends Omit<ProjectOn, "count"> {
  readonly inOrder: readonly PlausibleWorld[];
}

/** Counters of scenarios over the first `count` kept worlds, world after world, replicate after replicate. */
export interface WorldReplicates extends Replicates {
  readonly perWorld: number;
  readonly key: string;
  readonly digest: string;
  readonly knownOn: string;
}

/** The futures of scenarios in the plausible worlds, before anything is summed up. */
export async function worldReplicates(
  scenarios: readonly PreparedScenario[],
  {count = firstLook, ...options}: ProjectWorldsOptions
): Promise<WorldReplicates[]> {
  const ground = readWorldGround(options.knownOn);
  const worlds = readWorlds(ground);
  return runOn(scenarios, {ground, worlds, ...options, inOrder: keptWorlds(worlds).slice(0, count)});
}

async function projectOn(
  scenarios: readonly PreparedScenario[],
  {count, ...options}: ProjectOn
): Promise<WorldProjection[]> {
  const futures = await runOn(scenarios, {...options, inOrder: keptWorlds(options.worlds).slice(0, count)});
  return futures.map(({key, digest, knownOn, ...replicates}, s) =>
    projectionOf(replicates, scenarios[s].objectives, {key, digest, knownOn, engine: engine().sources})
  );
}

async function runOn(
  scenarios: readonly PreparedScenario[],
  {ground, worlds, inOrder, threads, compute = overThreads(threads), signal, onTask}: RunOn
): Promise<WorldReplicates[]> {
  const runs = scenarios.map((scenario) => {
    const key = keyOfProjection(scenario, ground);
    return {prepared: scenario, key, folder: futuresFolder(key)};
  });
  const futures = await Promise.all(
    runs.map(({folder, prepared}) =>
      Promise.all(inOrder.map((world) => readFutures(folder, world, prepared)))
    )
  );
  const tasks = inOrder.flatMap((world, w) => {
    const missing = runs.filter((_, s) => futures[s][w] === undefined);
    return missing.length === 0 ? [] : [{world, w, missing}];
  });
  let done = inOrder.length - tasks.length;
  const resumed = done;
  onTask?.({done, total: inOrder.length, resumed});
  const asked = tasks.map(
    ({world, missing}): WorldTask => ({
      kind: "project",
      knownOn: ground.knownOn,
      world,
      scenarios: missing.map(({prepared: {reference, simulation}}) => ({reference, seed: simulation.seed})),
      replicates: perWorld
    })
  );
  await compute<WorldTask, Int32Array[]>(
    {kind: "monde", tasks: asked, places: tasks.map(({w}) => w)},
    {
      signal,
      async onAnswer(answer, rank) {
        const {world, w, missing} = tasks[rank];
        for (const [i, run] of missing.entries()) {
          await writeWhole(pathOf(run.folder, world), packed(world, answer[i]));
          futures[runs.indexOf(run)][w] = answer[i];
        }
        onTask?.({done: ++done, total: inOrder.length, resumed});
      }
    }
  );
  return runs.map(({prepared, key}, s) => {
    const {layout, steps} = prepared.simulation;
    const width = steps * layout.names.length;
    const counters = (futures[s] as Int32Array[]).flatMap((tables) =>
      Array.from({length: perWorld}, (_, r) => tables.subarray(r * width, (r + 1) * width))
    );
    const digest = worldsDigest(worlds);
    return {layout, steps, counters, perWorld, key, digest, knownOn: worlds.knownOn};
  });
}

function pathOf(folder: string, {index}: PlausibleWorld): string {
  return join(folder, `${index}.bin`);
}

/** Counters, deflated, behind the hash of them and of their world. */
function packed(world: PlausibleWorld, counters: Int32Array): Buffer {
  const bytes = deflateRawSync(new Uint8Array(counters.buffer, counters.byteOffset, counters.byteLength), {
    level: 1
  });
  return Buffer.concat([hashOf(world, bytes), bytes]);
}

async function readFutures(
  folder: string,
  world: PlausibleWorld,
  {simulation: {layout, steps}}: PreparedScenario
): Promise<Int32Array | undefined> {
  const path = pathOf(folder, world);
  const file = await readFile(path).catch(() => undefined);
  if (file === undefined) return undefined;
  const bytes = file.subarray(32);
  if (hashOf(world, bytes).equals(file.subarray(0, 32))) {
    const counters = inflateRawSync(bytes);
    const whole = new Int32Array(Uint8Array.from(counters).buffer);
    if (whole.length === perWorld * steps * layout.names.length) return whole;
  }
  setAside(path, "futurs d’un monde abîmés ou modifiés");
  return undefined;
}

function hashOf({index}: PlausibleWorld, bytes: Uint8Array): Buffer {
  return createHash("sha256").update(`${index}`).update(bytes).digest();
}
