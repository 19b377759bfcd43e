import {existsSync, readdirSync} from "node:fs";
import {rm} from "node:fs/promises";
import {basename, join} from "node:path";
import type {WorldProjection} from "../analysis/mondes/projection.js";
import {type LoadedStart, loadStart} from "../files/inputs.js";
import {siteCommand} from "../files/keptAnswers.js";
import {runProjectionPath, writeRunProjection} from "../files/mondes/projectionFile.js";
import {readWorldGround, type WorldGround} from "../files/mondes/worldGround.js";
import {runsFolder} from "../files/projectFolders.js";
import {resolveScenario} from "../files/resolveScenario.js";
import {writeRunIndex} from "../files/runIndex.js";
import {runName} from "../files/runKey.js";
import {scenarioIds} from "../files/scenarioPaths.js";
import {experimentForks} from "./experimentForks.js";
import {drawsWorlds} from "./mondes/drawsWorlds.js";
import {keptProjection, projectWorlds} from "./mondes/projectWorlds.js";
import type {PreparedScenario} from "./preparedScenario.js";
import {prepareScenario} from "./prepareScenario.js";
import {runKey, runScenario} from "./runScenario.js";
import type {Progress} from "./simulateReplicates.js";

export interface NamedSimulationsOptions {
  /** Undefined: as many as each scenario asks for. */
  readonly replications?: number | undefined;
  readonly threads: number;
  /** Plausible worlds: 0 for chance alone; undefined: as many as keep the outer bars still. */
  readonly worlds?: number | undefined;
  readonly signal: AbortSignal;
  readonly progressOf: (label: string, units?: string) => (progress: Progress) => void;
  readonly onReused: (label: string) => void;
}

/** The named simulations of a project, run one by one: the pages are pointed at those that are there. */
export interface NamedSimulations {
  readonly ids: readonly string[];
  title(id: string): string;
  /** Its model, built once. */
  prepare(id: string): PreparedScenario;
  /** Whether its run is there already, of this engine and of these files. */
  isKept(id: string): boolean;
  /** Runs one where its inputs changed, with its projection in the plausible worlds where one is kept. */
  run(id: string): Promise<void>;
  allRun(): boolean;
  /** Simulations that were run and whose projection is not kept. */
  lackWorlds(): boolean;
  /** Projects them, all together: they share the territoires of the worlds. */
  project(): Promise<void>;
}

/** Reads the scenarios of the project; the territoire and its ménages are built once for all of them. */
export function namedSimulations(options: NamedSimulationsOptions): NamedSimulations {
  const {threads, worlds: count, signal, progressOf, onReused} = options;
  const ids = scenarioIds();
  const index: {[id: string]: string} = {};
  const lacking = new Set<string>();
  const known = new Map<string, PreparedScenario>();
  let start: LoadedStart | undefined;
  let ground: WorldGround | undefined;
  const prepare = (id: string): PreparedScenario => {
    start ??= loadStart(resolveScenario(ids[0]));
    const prepared = known.get(id) ?? prepareScenario(id, {incertitudes: false, start});
    known.set(id, prepared);
    return prepared;
  };
  const replications = (prepared: PreparedScenario) => options.replications ?? prepared.replicates;
  const forks = experimentForks();
  forks.expect(() => ids.map(prepare));
  const place = (id: string) => join(runsFolder(), index[id]);

  function projectionToPlace(id: string): WorldProjection | undefined {
    ground ??= readWorldGround();
    const projection = keptProjection(prepare(id), {ground, count, runFolder: place(id)});
    if (projection === undefined) lacking.add(id);
    return projection;
  }

  async function placeProjection(id: string): Promise<void> {
    const projection = drawsWorlds({worlds: count}) ? projectionToPlace(id) : undefined;
    if (projection !== undefined) await writeRunProjection(place(id), projection);
    else await rm(runProjectionPath(place(id)), {force: true});
  }

  return {
    ids,
    title: (id) => resolveScenario(id).scenario.title,
    prepare,
    isKept(id) {
      // A look before anything is built.
      if (!existsSync(runsFolder()) || !readdirSync(runsFolder()).some((name) => name.startsWith(`${id}-`)))
        return false;
      const prepared = prepare(id);
      const name = runName(runKey(prepared, replications(prepared)));
      return existsSync(join(runsFolder(), name, "manifest.json"));
    },
    async run(id) {
      signal.throwIfAborted();
      const label = `${id} (${Object.keys(index).length + 1}/${ids.length})`;
      const prepared = prepare(id);
      let report: ((progress: Progress) => void) | undefined;
      const {folder, reused} = await runScenario(prepared, {
        ...{replications: replications(prepared), threads, signal, command: siteCommand},
        forks: () => forks.of(prepared),
        onProgress: (progress) => {
          report ??= progressOf(label);
          report(progress);
        }
      });
      if (reused) onReused(label);
      index[id] = basename(folder);
      await placeProjection(id);
      await writeRunIndex(index);
    },
    allRun: () => ids.every((id) => index[id] !== undefined),
    lackWorlds: () => lacking.size > 0,
    async project() {
      // All of them, so that the number of worlds is the one that keeps every bar still.
      const all = ids.filter((id) => index[id] !== undefined).map(prepare);
      const onTask = progressOf("mondes plausibles", "mondes");
      const projections = await projectWorlds(all, {count, threads, signal, onTask});
      for (const [i, {id}] of all.entries()) await writeRunProjection(place(id), projections[i]);
      lacking.clear();
    }
  };
}
