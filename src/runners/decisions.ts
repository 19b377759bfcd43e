import type {FrontierDocument} from "../analysis/atteignable/frontierDocument.js";
import type {AvenantDocument} from "../analysis/avenant/avenantDocument.js";
import type {EffectThresholds} from "../analysis/comparer/effect.js";
import type {LeverDecomposition} from "../analysis/comparer/leverDecomposition.js";
import type {NpruDocument} from "../analysis/npru/npruDocument.js";
import type {Avenant} from "../core/convention/convention.js";
import {avenantPageId} from "../files/avenantAnswerId.js";
import {answerIds} from "../files/awaitedAnswers.js";
import {avenantFiles, readAvenant} from "../files/conventionFiles.js";
import {importPath} from "../files/imported/importReader.js";
import {
  type AnswerKind,
  absentInput,
  type KeptAnswer,
  keepAnswer,
  readKeptAnswer,
  siteCommand,
  staleReasons
} from "../files/keptAnswers.js";
import {readProject} from "../files/projectFile.js";
import {scenarioIds} from "../files/scenarioPaths.js";
import {decomposeLevers} from "./decomposeLevers.js";
import {createLaboratory, type Laboratory} from "./laboratory.js";
import {runNpru} from "./npru/runNpru.js";
import {overThreads} from "./overThreads.js";
import type {PreparedScenario} from "./preparedScenario.js";
import {runAvenant} from "./runAvenant.js";
import {runFrontier} from "./runFrontier.js";
import type {Progress} from "./simulateReplicates.js";

export interface DecisionsOptions {
  /** The scenario where the convention is followed, ready to run. */
  readonly prepared: PreparedScenario;
  /** Undefined: as many as the scenario asks for. */
  readonly replications?: number | undefined;
  readonly threads: number;
  /** Plausible worlds: 0 for chance alone. */
  readonly worlds?: number | undefined;
  readonly signal: AbortSignal;
  readonly thresholds: EffectThresholds;
  readonly progressOf: (label: string) => (progress: Progress) => void;
}

/** Worlds of a page's avenant. */
const pageWorlds = 32;

/** Coalitions of clauses that may be run for a page; more clauses are sampled. */
const budget = 16;

/** Pairs at each end of a hypothesis: enough to see a sign turn, few because each hypothesis takes four runs. */
const sensitivityReplicates = 4;

/** Chance of ending with PLAI owed that the page of the NPRU accepts. */
const plaiRisk = 0.1;

/** A question of the decision pages. */
export interface Decision {
  /** Name of its answer: see `answerIds`. */
  readonly id: string;
  /** In a sentence: « la part de chaque levier ». */
  readonly label: string;
  /** Time that it takes, that of a named simulation being 1: measured on two cores, to say how long remains. */
  readonly weight: number;
  /** Whether an answer is kept that still holds. */
  isKept(): boolean;
  /** Answers it; throws a DataError where it cannot be answered, such as an avenant that changes nothing. */
  answer(): Promise<void>;
}

/** The questions of the decision pages, in the order of who reads the site: the main answer, avenants, the NPRU, then the frontier. */
export function decisions(options: DecisionsOptions): Decision[] {
  const ids = scenarioIds();
  const scenario = readProject().scenarios.convention;
  const {inputs, replicates} = options.prepared;
  const now: Now = {...options, scenario, inputs, replications: options.replications ?? replicates};
  return [
    levers(now),
    ...avenantFiles().map((file) => avenant(file, now)),
    npru(now),
    frontier([scenario, ...ids.filter((id) => id !== scenario)], now)
  ];
}

/** What the answers must have been made from. */
interface Now extends DecisionsOptions {
  /** The one that published avenants change, and that sets the frontier. */
  readonly scenario: string;
  readonly replications: number;
  readonly inputs: {readonly [path: string]: string};
}

function frontier(scenarios: readonly string[], now: Now): Decision {
  const {scenario} = now;
  const label = "ce qui est à portée";
  return {
    ...{id: answerIds.frontier, label, weight: 9},
    isKept() {
      const kept = readKeptAnswer<FrontierDocument>("atteignable", scenario);
      const places = kept?.document.measures[0]?.places.map((place) => place.scenario);
      return (
        kept !== undefined && JSON.stringify(places) === JSON.stringify(scenarios) && stillHolds(kept, now)
      );
    },
    answer: () =>
      answer("atteignable", scenario, {
        ...{label, now},
        compute: (laboratoryOf) =>
          runFrontier({scenarios, admitted: 0, leastEffortGain: now.thresholds.points}, laboratoryOf)
      })
  };
}

function levers(now: Now): Decision {
  const {scenario} = now;
  const label = "part de chaque levier";
  return {
    ...{id: answerIds.levers, label: `la ${label}`, weight: 7},
    isKept() {
      const kept = readKeptAnswer<LeverDecomposition>("leviers", scenario);
      return kept !== undefined && stillHolds(kept, now);
    },
    answer: () =>
      answer("leviers", scenario, {
        ...{label, now},
        compute: (laboratoryOf) =>
          decomposeLevers(readProject().scenarios.reference, scenario, {budget}, laboratoryOf)
      })
  };
}

/** The plan of the NPRU under the convention: a year of slippage, the PLAI rate of its first year. */
function npru(now: Now): Decision {
  const {scenario, replications, threads, worlds, signal, progressOf} = now;
  const label = "le NPRU en un plan";
  return {
    ...{id: answerIds.npru, label, weight: 3},
    isKept() {
      const kept = readKeptAnswer<NpruDocument>("npru", scenario);
      return kept !== undefined && stillHolds(kept, now);
    },
    async answer() {
      const asked = {scenario, replications, worlds, later: 1, risk: plaiRisk};
      const options = {compute: overThreads(threads), signal, onTask: progressOf(label)};
      const {document, inputs} = await runNpru(asked, options);
      await keepAnswer("npru", scenario, {
        ...{command: siteCommand, document},
        // Imported for the first time, it changes the plan as it does when it changes.
        inputs: {[importPath("agrements")]: absentInput, ...inputs}
      });
    }
  };
}

function avenant(file: string, now: Now): Decision {
  const {scenario} = now;
  const {title, clauses} = readAvenant(file).content as Avenant;
  const several = Object.keys(clauses).length > 1;
  const id = avenantPageId(file);
  return {
    ...{id: answerIds.avenant(id), label: `l’avenant « ${title} »`, weight: several ? 22 : 9},
    isKept() {
      const kept = readKeptAnswer<AvenantDocument>("avenants", id);
      const decomposed = !several || kept?.document.decomposition !== undefined;
      return kept !== undefined && decomposed && stillHolds(kept, now);
    },
    answer() {
      const asked = several ? {budget, sensitivity: sensitivityReplicates} : {};
      return answer("avenants", id, {
        ...{label: `avenant ${id}`, now},
        compute: (laboratoryOf) =>
          runAvenant({scenario, avenants: [file], thresholds: now.thresholds, ...asked}, laboratoryOf)
      });
    }
  };
}

type LaboratoryOf = Parameters<typeof runAvenant>[1];

async function answer<T>(
  kind: AnswerKind,
  id: string,
  {label, now, compute}: {label: string; now: Now; compute: (laboratoryOf: LaboratoryOf) => Promise<T>}
): Promise<void> {
  const {replications, threads, worlds, signal, progressOf} = now;
  let used: Laboratory | undefined;
  const document = await compute((start) => {
    used = createLaboratory(start, {
      ...{replications, threads, signal, incertitudes: false, again: false, command: siteCommand},
      // An avenant that is published is looked at in few worlds: each is a simulation of its own.
      worlds: worlds ?? pageWorlds,
      atLeast: worlds === undefined,
      progressOf: (run) => progressOf(`${label}, ${run}`)
    });
    return used;
  });
  await keepAnswer(kind, id, {command: siteCommand, inputs: Object.fromEntries(used!.inputs), document});
}

/** Made by the site itself, so that what was asked on the command line moves none of its pages; same engine, same files, and at least as many replicates as asked. */
function stillHolds(kept: KeptAnswer<{readonly replications: number}>, {inputs, replications}: Now): boolean {
  return (
    kept.command === siteCommand &&
    staleReasons(kept).length === 0 &&
    kept.document.replications >= replications &&
    Object.entries(inputs).every(([path, hash]) => kept.inputs[path] === hash)
  );
}
