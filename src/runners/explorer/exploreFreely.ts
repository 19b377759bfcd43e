import {createHash} from "node:crypto";
import {rm} from "node:fs/promises";
import {join} from "node:path";
import {inForceOf, type Outcome, outcomeLabel} from "../../analysis/comparer/outcomes.js";
import type {ExplorerRequest, FreeRequest} from "../../analysis/explorer/explorerRequest.js";
import {type FreeInput, freeFactors, freePoint, freePoints} from "../../analysis/explorer/freeDesign.js";
import {
  type FreeAnswer,
  type FreeExploration,
  freeExploration,
  type ToldInput
} from "../../analysis/explorer/freeExploration.js";
import {coordinatesOf, placeOf} from "../../analysis/mondes/coordinates.js";
import {engine} from "../../files/engine.js";
import type {Experiment, Experiments} from "../../files/explorer/experiments.js";
import {readWorldGround} from "../../files/mondes/worldGround.js";
import {stateFolder} from "../../files/projectFolders.js";
import {typography} from "../../words/typography.js";
import {asJson, keptTasks} from "../keptTasks.js";
import {overThreads} from "../overThreads.js";
import type {PreparedScenario} from "../preparedScenario.js";
import type {ExploreOptions} from "./exploreWorlds.js";
import {type FreeTask, knownOutcomes} from "./freeLaboratory.js";

/** Runs a free design on the central fit, keeping each point as it comes, and tells what it says. */
export async function exploreFreely(
  prepared: readonly PreparedScenario[],
  request: ExplorerRequest & {readonly free: FreeRequest},
  {
    threads,
    compute = overThreads(threads),
    signal,
    onTask,
    again = false
  }: ExploreOptions & {readonly again?: boolean}
): Promise<{readonly exploration: FreeExploration; readonly experiments: Experiments}> {
  const {free, seed, year, outcomes: ids} = request;
  const {inputs, told, years, factors} = freeInputs(free);
  const points = freePoints(inputs.length, {...free, seed});
  const from = Object.fromEntries(
    free.levers.flatMap(({id, from}) => (from === undefined ? [] : [[id, from]]))
  );
  const tasks = points.map(
    (point, rank): FreeTask => ({
      point: rank,
      scenarios: prepared.map(({reference}) => reference),
      ...freePoint(inputs, point, {years}),
      ...{from, seed, replicates: free.replicates, outcomes: ids, year}
    })
  );
  const folder = join(stateFolder(), "explorations", "calculs", keyOf(prepared, request));
  if (again) await rm(folder, {recursive: true, force: true});
  const answers = await keptTasks<FreeTask, FreeAnswer>(tasks, {
    kind: "point",
    nameOf: ({point}) => `${point}.json`,
    ...asJson,
    ...{folder, compute, signal, onTask}
  });
  const known = knownOutcomes(prepared[0].objectives.brackets);
  const sides = prepared.map(({objectives}) => inForceOf(objectives));
  const exploration = freeExploration({
    ...{request: free, seed, points, answers, year, inputs: told},
    scenarios: prepared.map(({id, title}) => ({id, title: typography(title)})),
    outcomes: ids.map((id) => {
      const outcome = known.get(id) as Outcome;
      return {id, label: outcomeLabel(outcome, sides), unit: outcome.unit};
    })
  });
  const places = tasks.map((task) => [
    ...placeOf({factors}, task),
    ...free.levers.map(({id}) => task.levers[id])
  ]);
  return {exploration, experiments: experimentsOf(prepared, {answers, places, told, ids})};
}

/** What a free design moves, in the order of its coordinates: hypotheses as in their files, then levers as given. */
export function freeInputs({hypotheses, levers}: Pick<FreeRequest, "hypotheses" | "levers">) {
  const {design, reading} = readWorldGround();
  const factors = freeFactors(design.factors).filter(({id}) => hypotheses.includes(id));
  const described = {...reading.text.parameters, ...reading.assumptions.hypotheses};
  const inputs: FreeInput[] = [
    ...factors.map((factor) => ({kind: "hypothese" as const, factor})),
    ...levers.map((lever) => ({kind: "levier" as const, lever}))
  ];
  const told: ToldInput[] = [
    ...coordinatesOf({factors}).map(({id, factor}) => ({
      id,
      label: typography(described[factor]?.description ?? factor),
      unit: described[factor]?.unit ?? "",
      kind: "hypothese" as const
    })),
    ...levers.map(({id, label, unit}) => ({id, label: typography(label), unit, kind: "levier" as const}))
  ];
  return {inputs, told, factors, years: design.years};
}

/** Ids of every hypothesis that a free design may move. */
export function freeHypotheses(): string[] {
  return freeFactors(readWorldGround().design.factors).map(({id}) => id);
}

/** Hash of all that decides an answer. */
function keyOf(prepared: readonly PreparedScenario[], request: ExplorerRequest): string {
  const content = JSON.stringify({
    engine: engine().sources,
    inputs: prepared.map(({inputs}) => Object.entries(inputs).sort(([a], [b]) => (a < b ? -1 : 1))),
    request
  });
  return createHash("sha256").update(content).digest("hex").slice(0, 24);
}

/** A row a replicate of each scenario, point after point; one row with its reason for a point that could not be run. */
function experimentsOf(
  prepared: readonly PreparedScenario[],
  {
    answers,
    places,
    told,
    ids
  }: {
    answers: readonly FreeAnswer[];
    places: readonly (readonly number[])[];
    told: readonly ToldInput[];
    ids: readonly string[];
  }
): Experiments {
  const rows = answers.flatMap((answer, point): Experiment[] => {
    const at = {world: point, inputs: places[point]};
    if ("reason" in answer)
      return [
        {...at, scenario: "", replicate: -1, outcomes: ids.map(() => Number.NaN), reason: answer.reason}
      ];
    return prepared.flatMap(({id}, s) =>
      answer.outcomes[s].map((row, replicate) => ({
        ...at,
        scenario: id,
        replicate,
        outcomes: row.map((value) => value ?? Number.NaN),
        reason: ""
      }))
    );
  });
  return {inputs: told.map(({id}) => id), outcomes: ids, rows};
}
