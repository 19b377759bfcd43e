import {inForceOf, outcomeLabel} from "../../analysis/comparer/outcomes.js";
import {yearlyMean} from "../../analysis/comparer/yearlyMean.js";
import {commonWorlds} from "../../analysis/explorer/commonWorlds.js";
import {balanceId, priceId, veryModestId} from "../../analysis/explorer/decision.js";
import {
  conditionText,
  type Exploration,
  explorationOf,
  type WorldCondition
} from "../../analysis/explorer/exploration.js";
import type {ExplorerRequest} from "../../analysis/explorer/explorerRequest.js";
import {type SubjectOutcome, worldMeans} from "../../analysis/explorer/subjects.js";
import {convergenceRule} from "../../analysis/indicateurs/convergenceRule.js";
import {byWorld} from "../../analysis/indicateurs/estimate.js";
import {placeOf} from "../../analysis/mondes/coordinates.js";
import {yearlyFutures} from "../../analysis/mondes/differenceInWorlds.js";
import {drawWorld} from "../../analysis/mondes/drawWorld.js";
import {projectedOutcomes, type WorldProjection} from "../../analysis/mondes/projection.js";
import {keptWorlds, type Worlds} from "../../analysis/mondes/world.js";
import {nestedLatinHypercube} from "../../analysis/statistics/worlds/nestedLatinHypercube.js";
import {type Objective, parseObjective} from "../../analysis/viser/objective.js";
import type {Convention} from "../../core/convention/convention.js";
import {valueAt} from "../../core/convention/valueAt.js";
import {DataError} from "../../files/dataError.js";
import type {Experiment, Experiments} from "../../files/explorer/experiments.js";
import type {ExplorationManifest} from "../../files/explorer/manifest.js";
import {worldPlaces} from "../../files/explorer/worldPlaces.js";
import {readWorldGround, type WorldGround} from "../../files/mondes/worldGround.js";
import {readWorlds} from "../../files/mondes/worldsFile.js";
import {sha256Of} from "../../files/seal.js";
import {typography} from "../../words/typography.js";
import type {Compute} from "../compute.js";
import type {TaskProgress} from "../keptTasks.js";
import {projectWorlds, worldReplicates} from "../mondes/projectWorlds.js";
import type {PreparedScenario} from "../preparedScenario.js";

export interface ExploreOptions {
  readonly threads: number;
  /** Undefined: over the threads. */
  readonly compute?: Compute | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onTask?: ((progress: TaskProgress) => void) | undefined;
  readonly onSubject?: ((progress: TaskProgress) => void) | undefined;
}

export interface ExploredInWorlds {
  readonly exploration: Exploration;
  readonly experiments: Experiments;
  /** Which worlds it ran on, for a manifest. */
  readonly worlds: NonNullable<ExplorationManifest["worlds"]>;
}

/** Projects scenarios in the kept worlds, or reads that they are, and explores them. */
export async function exploreWorlds(
  prepared: readonly PreparedScenario[],
  request: ExplorerRequest,
  options: ExploreOptions
): Promise<ExploredInWorlds> {
  const {threads, compute, signal, onTask, onSubject} = options;
  const ground = readWorldGround();
  const worlds = readWorlds(ground);
  const projections = commonWorlds(
    await projectWorlds(prepared, {
      ...{count: request.worlds, outcomes: request.outcomes, threads, compute, signal, onTask}
    })
  );
  const count = projections[0].worlds.n;
  const {coordinates, places, files} = worldPlaces(ground, worlds, count);
  const meansOf = (objective: Objective) =>
    conditionMeans(objective, {prepared, projections, count, year: request.year, options});
  const failure = await failureOf(request, {prepared, meansOf});
  const conditions = await conditionsOf(request, {prepared, ground, meansOf});
  const scenarios = prepared.map(({id, title}, s) => ({
    id,
    title: typography(title),
    projection: projections[s]
  }));
  const exploration = explorationOf({
    ...{scenarios, coordinates, places, files, conditions},
    ...(failure && {failure}),
    year: request.year,
    weight: request.weight,
    outcomes: namedOutcomes(prepared, request.outcomes),
    criteria: namedOutcomes(prepared, [balanceId, priceId, veryModestId]),
    ...(onSubject && {onSubject: (done, total) => onSubject({done, total, resumed: 0})})
  });
  return {
    exploration,
    worlds: worldsRead(ground, worlds, count),
    experiments: experimentsOf({prepared, projections, request, ground, worlds, coordinates, places})
  };
}

/** Which worlds are those, in a few words and two hashes. */
export function worldsRead(
  {inputs, seed, knownOn}: WorldGround,
  worlds: Worlds,
  n: number
): NonNullable<ExplorationManifest["worlds"]> {
  const kept = keptWorlds(worlds).slice(0, n);
  return {inputs, digest: sha256Of(JSON.stringify(kept)), seed, n: kept.length, knownOn};
}

/** Outcomes that a projection has, by id, with their names under what is in force in all scenarios. */
export function namedOutcomes(
  prepared: readonly PreparedScenario[],
  ids: readonly string[]
): SubjectOutcome[] {
  const [{objectives}] = prepared;
  const known = projectedOutcomes(objectives.brackets);
  const sides = prepared.map((one) => inForceOf(one.objectives));
  return ids.map((id) => {
    const outcome = known.get(id);
    if (outcome === undefined) throw new RangeError(`no projection has this outcome: ${id}`);
    return {id, label: outcomeLabel(outcome, sides), unit: outcome.unit};
  });
}

type MeansOf = (objective: Objective) => Promise<number[][]>;

async function failureOf(
  {failure}: ExplorerRequest,
  {prepared, meansOf}: {prepared: readonly PreparedScenario[]; meansOf: MeansOf}
): Promise<WorldCondition> {
  const asked = failure ?? `convergence.grouped.maxGap > ${convergenceRule.tolerance}`;
  const objective = objectiveOf(asked, "--echec", prepared);
  const text =
    failure === undefined
      ? `bornes de l’article 5.2 manquées de plus de ${convergenceRule.tolerance} points`
      : conditionText(objective, {strict: true});
  return {objective, text, means: await meansOf(objective)};
}

async function conditionsOf(
  {conditions, year}: ExplorerRequest,
  {prepared, ground, meansOf}: {prepared: readonly PreparedScenario[]; ground: WorldGround; meansOf: MeansOf}
): Promise<WorldCondition[]> {
  const aci = aciObjective(ground.reading.text, year);
  const asked =
    conditions.length > 0
      ? conditions
      : [
          `convergence.grouped.maxGap <= ${convergenceRule.tolerance}`,
          ...(aci === undefined ? [] : [`aci.metropole >= ${aci}`])
        ];
  const told: WorldCondition[] = [];
  for (const text of asked) {
    const objective = objectiveOf(text, "--tenir", prepared);
    told.push({objective, text: conditionText(objective), means: await meansOf(objective)});
  }
  return told;
}

/** Share of ACI ménages that the text asks for, on the last day of a year. */
function aciObjective(text: Convention, year: number): number | undefined {
  if (text.parameters["aci.objective"] === undefined) return undefined;
  const value = valueAt(text, "aci.objective", `${year}-12-31`);
  return typeof value === "number" ? value : undefined;
}

/** A condition as typed, its outcome named under what is in force in every scenario. */
function objectiveOf(text: string, option: string, prepared: readonly PreparedScenario[]): Objective {
  const parsed = parseObjective(text, prepared[0].objectives.brackets);
  if ("message" in parsed) throw new DataError([{file: option, message: `: ${parsed.message}`}]);
  const {outcome} = parsed.objective;
  const label = outcomeLabel(
    outcome,
    prepared.map(({objectives}) => inForceOf(objectives))
  );
  return {...parsed.objective, outcome: {...outcome, label}};
}

/** Names of the result document that projections have under another. */
const projectedAs: {readonly [id: string]: string} = {
  "flux.fragile.under60": "under60.fragile",
  "flux.moyenne.under60": "under60.moyenne",
  "flux.sans.under60": "under60.sans",
  "flux.metropole.under60": "under60.metropole",
  "convergence.grouped.maxGap": "ecart.bornes",
  "convergence.brackets.maxGap": "ecart.quatreQuarts",
  "aci.metropole": "aci",
  "delais.loges": "delai.loges",
  "delais.enAttente": "delai.enAttente",
  "offre.plai": "plai"
};

/** Mean of each world on an outcome, by scenario: from the projections, else from the counters of each world. */
async function conditionMeans(
  {outcome}: Objective,
  {
    prepared,
    projections,
    count,
    year,
    options
  }: {
    prepared: readonly PreparedScenario[];
    projections: readonly WorldProjection[];
    count: number;
    year: number;
    options: ExploreOptions;
  }
): Promise<number[][]> {
  const id = projectedAs[outcome.id] ?? outcome.id;
  if (projections.every(({futures}) => futures[id] !== undefined))
    return projections.map((projection) =>
      worldMeans({futures: byWorld(yearlyFutures(projection, id, [year]), projection.worlds.replicates)})
    );
  const {threads, compute, signal, onTask} = options;
  const futures = await worldReplicates(prepared, {count, threads, compute, signal, onTask});
  return futures.map((replicates, s) => {
    const values = yearlyMean({replicates, objectives: prepared[s].objectives}, outcome, [year]);
    return worldMeans({futures: byWorld(values, replicates.perWorld)});
  });
}

interface ExperimentsSource {
  readonly prepared: readonly PreparedScenario[];
  readonly projections: readonly WorldProjection[];
  readonly request: ExplorerRequest;
  readonly ground: WorldGround;
  readonly worlds: Worlds;
  readonly coordinates: readonly {readonly id: string}[];
  readonly places: readonly (readonly number[])[];
}

/** A row a future, scenario after scenario; then the worlds drawn meanwhile that the base year refused, with their reason. */
function experimentsOf(source: ExperimentsSource): Experiments {
  const {prepared, projections, request, ground, worlds, coordinates, places} = source;
  const [{worlds: header, futures}] = projections;
  const asked = [...request.outcomes, balanceId, priceId, veryModestId, "aci"];
  const ids = [...new Set(asked)].filter((id) => futures[id] !== undefined);
  const kept = keptWorlds(worlds).slice(0, header.n);
  const rows = projections.flatMap((projection, s): Experiment[] => {
    const columns = ids.map((id) => yearlyFutures(projection, id, [request.year]));
    return kept.flatMap(({index}, w) =>
      Array.from({length: header.replicates}, (_, replicate) => ({
        scenario: prepared[s].id,
        world: index,
        replicate,
        inputs: places[w],
        outcomes: columns.map((column) => column[w * header.replicates + replicate]),
        reason: ""
      }))
    );
  });
  return {
    inputs: coordinates.map(({id}) => id),
    outcomes: ids,
    rows: [...rows, ...refusedRows(ground, worlds, {last: kept.at(-1)?.index ?? -1, outcomes: ids.length})]
  };
}

function refusedRows(
  {design, dimensions}: WorldGround,
  {worlds, seed}: Worlds,
  {last, outcomes}: {last: number; outcomes: number}
): Experiment[] {
  const points = nestedLatinHypercube(seed, worlds.length, dimensions);
  return worlds.flatMap((world): Experiment[] => {
    if (world.status === "gardé" || world.index > last) return [];
    return [
      {
        scenario: "",
        world: world.index,
        replicate: -1,
        inputs: placeOf(design, drawWorld(design, points[world.index])),
        outcomes: new Array<number>(outcomes).fill(Number.NaN),
        reason: `${world.status} : ${world.reason}`
      }
    ];
  });
}
