import {basename} from "node:path";
import type {FrontierDocument} from "../analysis/atteignable/frontierDocument.js";
import type {AvenantDocument} from "../analysis/avenant/avenantDocument.js";
import type {EffectThresholds} from "../analysis/comparer/effect.js";
import type {LeverDecomposition} from "../analysis/comparer/leverDecomposition.js";
import type {Avenant} from "../core/convention/convention.js";
import {avenantAnswerId} from "../files/avenantAnswerId.js";
import {avenantFiles, readAvenant} from "../files/conventionFiles.js";
import {DataError} from "../files/dataError.js";
import {
  type AnswerKind,
  type KeptAnswer,
  keepAnswer,
  readKeptAnswer,
  staleReasons
} from "../files/keptAnswers.js";
import {readProject} from "../files/projectFile.js";
import {scenarioIds} from "../files/scenarioPaths.js";
import {decomposeLevers} from "./decomposeLevers.js";
import {createLaboratory, type Laboratory} from "./laboratory.js";
import {prepareScenario} from "./prepareScenario.js";
import {runAvenant} from "./runAvenant.js";
import {runFrontier} from "./runFrontier.js";
import type {Progress} from "./simulateReplicates.js";

export interface RunDecisionsOptions {
  /** Undefined: as many as the scenario asks for. */
  readonly replications?: number;
  readonly threads: number;
  /** Plausible worlds: 0 for chance alone. */
  readonly worlds?: number | undefined;
  readonly signal: AbortSignal;
  readonly thresholds: EffectThresholds;
  readonly progressOf: (label: string) => (progress: Progress) => void;
  readonly onReused: (label: string) => void;
  /** An avenant that cannot be measured on the scenario has no page; the others have theirs. */
  readonly onRefused: (label: string, reason: string) => void;
}

/** Worlds of a page's avenant. */
const pageWorlds = 32;

/** Coalitions of clauses that may be run for a page; more clauses are sampled. */
const budget = 16;

/** Pairs at each end of a hypothesis: enough to see a sign turn, few because each hypothesis takes four runs. */
const sensitivityReplicates = 4;

/** Answers the questions of the decision pages that are not answered yet, or whose answer no longer holds. */
export async function runDecisions(options: RunDecisionsOptions): Promise<void> {
  const ids = scenarioIds();
  const scenario = readProject().scenarios.convention;
  const {inputs, replicates} = prepareScenario(scenario, {incertitudes: false});
  const now: Now = {...options, scenario, inputs, replications: options.replications ?? replicates};
  await answerFrontier([scenario, ...ids.filter((id) => id !== scenario)], now);
  await answerOrRefuse(leversLabel, () => answerLevers(now), now);
  for (const file of avenantFiles())
    await answerOrRefuse(`avenant ${basename(file)}`, () => answerAvenant(file, now), now);
}

async function answerOrRefuse(label: string, answered: () => Promise<void>, now: Now): Promise<void> {
  try {
    await answered();
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    now.onRefused(label, error.message);
  }
}

/** What the answers must have been made from. */
interface Now extends RunDecisionsOptions {
  /** The one that published avenants change, and that sets the frontier. */
  readonly scenario: string;
  readonly replications: number;
  readonly inputs: {readonly [path: string]: string};
}

async function answerFrontier(scenarios: readonly string[], now: Now): Promise<void> {
  const {scenario} = now;
  const label = "ce qui est à portée";
  const kept = readKeptAnswer<FrontierDocument>("atteignable", scenario);
  const places = kept?.document.measures[0]?.places.map((place) => place.scenario);
  const samePlaces = JSON.stringify(places) === JSON.stringify(scenarios);
  if (kept !== undefined && samePlaces && stillHolds(kept, now)) return now.onReused(label);
  await answer("atteignable", scenario, {
    ...{label, now},
    compute: (laboratoryOf) =>
      runFrontier({scenarios, admitted: 0, leastEffortGain: now.thresholds.points}, laboratoryOf)
  });
}

const leversLabel = "part de chaque levier";

async function answerLevers(now: Now): Promise<void> {
  const {scenario} = now;
  const kept = readKeptAnswer<LeverDecomposition>("leviers", scenario);
  if (kept !== undefined && stillHolds(kept, now)) return now.onReused(leversLabel);
  const {reference} = readProject().scenarios;
  await answer("leviers", scenario, {
    ...{label: leversLabel, now},
    compute: (laboratoryOf) => decomposeLevers(reference, scenario, {budget}, laboratoryOf)
  });
}

async function answerAvenant(file: string, now: Now): Promise<void> {
  const {scenario} = now;
  const {clauses} = readAvenant(file).content as Avenant;
  const several = Object.keys(clauses).length > 1;
  const id = avenantAnswerId(scenario, [basename(file).replace(/\.ya?ml$/, "")]);
  const label = `avenant ${id}`;
  const kept = readKeptAnswer<AvenantDocument>("avenants", id);
  const decomposed = !several || kept?.document.decomposition !== undefined;
  if (kept !== undefined && decomposed && stillHolds(kept, now)) return now.onReused(label);
  const asked = several ? {budget, sensitivity: sensitivityReplicates} : {};
  await answer("avenants", id, {
    ...{label, now},
    compute: (laboratoryOf) =>
      runAvenant({scenario, avenants: [file], thresholds: now.thresholds, ...asked}, laboratoryOf)
  });
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
      ...{replications, threads, signal, incertitudes: false, again: false, command: "npm start"},
      // An avenant that is published is looked at in few worlds: each is a simulation of its own.
      worlds: worlds ?? pageWorlds,
      atLeast: worlds === undefined,
      progressOf: (run) => progressOf(`${label}, ${run}`)
    });
    return used;
  });
  await keepAnswer(kind, id, {command: "npm start", inputs: Object.fromEntries(used!.inputs), document});
}

/** Same engine, same files, and at least as many replicates as asked. */
function stillHolds(kept: KeptAnswer<{readonly replications: number}>, {inputs, replications}: Now): boolean {
  return (
    staleReasons(kept).length === 0 &&
    kept.document.replications >= replications &&
    Object.entries(inputs).every(([path, hash]) => kept.inputs[path] === hash)
  );
}
