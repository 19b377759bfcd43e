import type {UnitNames} from "../analysis/avenant/avenantEffects.js";
import type {Compared} from "../analysis/comparer/comparePaired.js";
import type {Resultat} from "../analysis/indicateurs/result.js";
import type {RunHeader} from "../analysis/indicateurs/runHeader.js";
import type {WorldProjection} from "../analysis/mondes/projection.js";
import type {IsoDate} from "../core/convention/convention.js";
import type {LoadedStart} from "../files/inputs.js";
import {experimentForks} from "./experimentForks.js";
import {drawsWorlds} from "./mondes/drawsWorlds.js";
import {projectWorlds, type WorldReplicates, worldReplicates} from "./mondes/projectWorlds.js";
import type {PreparedScenario} from "./preparedScenario.js";
import {prepareScenario} from "./prepareScenario.js";
import {runScenario} from "./runScenario.js";
import type {Progress} from "./simulateReplicates.js";

export interface LaboratoryOptions {
  readonly replications?: number;
  readonly seed?: string;
  readonly threads: number;
  readonly incertitudes: boolean;
  readonly again: boolean;
  /** Plausible worlds: 0 for chance alone; undefined: as many as keep the outer bars still. */
  readonly worlds?: number | undefined;
  /** What is kept of more worlds does as well. */
  readonly atLeast?: boolean;
  readonly command: string;
  /** Values are those that were known on this day, that of `start`; undefined: those of today. */
  readonly knownOn?: IsoDate | undefined;
  readonly signal?: AbortSignal;
  readonly progressOf?: (label: string) => (progress: Progress) => void;
}

/** A run of an experiment: what it compares, and its document. */
export interface LaboratoryRun {
  readonly compared: Compared;
  readonly resultat: Resultat;
  readonly prepared: PreparedScenario;
}

/** Runs the scenarios of one experiment on the same draws, each once: kept on disk, so that asking again costs nothing. */
export interface Laboratory {
  readonly names: UnitNames;
  /** Hash of every file that the runs so far were made from, "sha256:…" by path. */
  readonly inputs: ReadonlyMap<string, string>;
  run(
    reference: string,
    label: string,
    changes?: {readonly replications?: number; readonly seed?: string}
  ): Promise<LaboratoryRun>;
  /** Says which scenarios are about to run: the half-years before they part are then run once. */
  expect(references: readonly string[]): void;
  /** These runs in the plausible worlds, on common draws; empty where chance alone was asked, or where the project draws no world. */
  inWorlds(runs: readonly LaboratoryRun[], label: string): Promise<readonly WorldProjection[]>;
  /** Their futures before anything is summed up, in as many worlds as were asked. */
  futures(runs: readonly LaboratoryRun[], label: string): Promise<readonly WorldReplicates[]>;
  /** What every document says of how it was computed. */
  header(run: LaboratoryRun): RunHeader;
}

/** A laboratory on one territoire. */
export function createLaboratory(start: LoadedStart, options: LaboratoryOptions): Laboratory {
  const inputs = new Map<string, string>();
  const {threads, signal, progressOf, worlds: count} = options;
  const forks = experimentForks();
  const prepare = (reference: string, seed = options.seed) =>
    prepareScenario(reference, {
      incertitudes: options.incertitudes,
      start,
      knownOn: options.knownOn,
      ...(seed === undefined ? {} : {seed})
    });
  const preparedOf = (runs: readonly LaboratoryRun[]) => runs.map(({prepared}) => prepared);
  const worldOptions = (label: string) => ({
    ...{threads, count, signal, atLeast: options.atLeast},
    onTask: progressOf?.(`${label}, mondes plausibles`)
  });
  return {
    inputs,
    get names() {
      const {communes, bailleurs} = start.territoire;
      return {communes: communes.noms, bailleurs: bailleurs.noms};
    },
    expect: (references) => forks.expect(() => references.map((reference) => prepare(reference))),
    async run(reference, label, {replications, seed} = {}) {
      const prepared = prepare(reference, seed);
      for (const [path, hash] of Object.entries(prepared.inputs)) inputs.set(path, hash);
      const {replicates, resultat} = await runScenario(prepared, {
        ...options,
        replications: replications ?? options.replications ?? prepared.replicates,
        forks: () => forks.of(prepared),
        onProgress: options.progressOf?.(label)
      });
      return {compared: {replicates, objectives: prepared.objectives}, resultat, prepared};
    },
    inWorlds: async (runs, label) =>
      drawsWorlds(options) ? projectWorlds(preparedOf(runs), worldOptions(label)) : [],
    futures: async (runs, label) =>
      drawsWorlds(options) ? worldReplicates(preparedOf(runs), worldOptions(label)) : [],
    header: ({resultat: {engine, seed, replications, incertitudes, replaced}}) => ({
      engine,
      seed,
      replications,
      incertitudes,
      ...(replaced === undefined ? {} : {replaced})
    })
  };
}
