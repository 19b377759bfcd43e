import {createHash} from "node:crypto";
import {readdir, rm} from "node:fs/promises";
import {join} from "node:path";
import {gunzipSync, gzipSync} from "node:zlib";
import {laterNpru} from "../../analysis/npru/laterNpru.js";
import {type NpruDocument, npruDocument} from "../../analysis/npru/npruDocument.js";
import type {NpruTally} from "../../analysis/npru/npruTally.js";
import {numberAt} from "../../core/convention/valueAt.js";
import {offreSchedule} from "../../core/offre/schedule.js";
import {DataError} from "../../files/dataError.js";
import {engine} from "../../files/engine.js";
import {importedAgrements} from "../../files/imported/importedAgrements.js";
import {loadModel, loadStart} from "../../files/inputs.js";
import {readPlaiWorlds} from "../../files/mondes/plaiWorlds.js";
import {stateFolder} from "../../files/projectFolders.js";
import {replacedData} from "../../files/replacedData.js";
import {resolveScenario} from "../../files/resolveScenario.js";
import {lastingReference} from "../../files/scenarioPaths.js";
import type {Compute} from "../compute.js";
import {keptTasks, type TaskProgress} from "../keptTasks.js";
import type {NpruTask} from "./npruLaboratory.js";

export interface NpruRequest {
  readonly scenario: string;
  /** Undefined: those of the scenario. */
  readonly replications?: number | undefined;
  readonly seed?: string | undefined;
  /** Years by which the other calendar begins later. */
  readonly later: number;
  /** Year whose PLAI rate is asked; undefined: the first of the convention. */
  readonly rateYear?: number | undefined;
  /** Chance of ending with PLAI owed that is accepted. */
  readonly risk: number;
  /** Plausible worlds of the rate: undefined for all that are kept, 0 for none. */
  readonly worlds?: number | undefined;
}

export interface NpruOptions {
  readonly compute: Compute;
  readonly again?: boolean;
  readonly signal?: AbortSignal | undefined;
  readonly onTask?: ((progress: TaskProgress) => void) | undefined;
}

/** The plan of a scenario's NPRU, with the hashes of what it was made from. */
export async function runNpru(
  {scenario, later, risk, ...asked}: NpruRequest,
  options: NpruOptions
): Promise<{readonly document: NpruDocument; readonly inputs: {readonly [path: string]: string}}> {
  const resolved = resolveScenario(scenario);
  const {id, title} = resolved.scenario;
  const start = loadStart(resolved);
  const {model, inputs} = loadModel(resolved, {start});
  const {plan, territoire} = model;
  if (!plan.npru.active)
    throw new DataError([
      {
        file: `npru ${scenario}`,
        message: `: « ${id} » ne démolit rien (levier npru.active, ou aucune démolition dans son calendrier). Prenez un scénario où le NPRU a lieu.`
      }
    ]);
  const rateYear = asked.rateYear ?? plan.firstYear + 1;
  const lastYear = plan.firstYear + plan.steps / 2 - 1;
  if (rateYear <= plan.firstYear || rateYear > lastYear)
    throw new DataError([
      {file: "--annee", message: `: ${rateYear} trouvé ; admis : de ${plan.firstYear + 1} à ${lastYear}.`}
    ]);
  const seed = asked.seed ?? resolved.seed;
  const replications = asked.replications ?? resolved.replicates;
  const tasks = [0, later].flatMap((years) =>
    Array.from({length: replications}, (_, replicate) => ({
      ...{scenario: lastingReference(scenario), seed, replicate, later: years}
    }))
  );
  const tallies = await runTasks(tasks, {...options, id, inputs, seed});
  const late = loadModel(laterNpru(resolved, later), {start}).model;
  const versionOf = (one: typeof model, rank: number) => ({
    model: one,
    schedule: offreSchedule(territoire, one.plan, one.plan.evolution),
    tallies: tallies.slice(rank * replications, (rank + 1) * replications)
  });
  const figure = (name: string) => numberAt(resolved.convention, name, resolved.convention.inForce);
  const kept = asked.worlds === 0 ? undefined : readPlaiWorlds();
  const agreed = importedAgrements();
  const replaced = [...start.replaced, ...(agreed === undefined ? [] : [agreed.file])];
  const header = {
    engine: {version: engine().version},
    ...{seed, replications, incertitudes: false as const, scenario: {id, title}},
    ...(replaced.length > 0 && {replaced: replacedData(replaced)})
  };
  const document = npruDocument(header, {
    ...{planned: versionOf(model, 0), late: versionOf(late, 1), later, rateYear, risk},
    demolitions: {min: figure("npru.demolitionsMin"), max: figure("npru.demolitionsMax")},
    worlds: kept && {...kept, worlds: kept.worlds.slice(0, asked.worlds)},
    agreed: agreed?.operations ?? []
  });
  return {document, inputs: {...inputs, ...(agreed && {[agreed.file.path]: `sha256:${agreed.file.sha256}`})}};
}

/** Replicates are kept as they end, so that a stopped run goes on; those of a scenario that changed make room for its own. */
async function runTasks(
  tasks: readonly NpruTask[],
  {
    id,
    inputs,
    seed,
    again = false,
    ...options
  }: NpruOptions & {
    readonly id: string;
    readonly inputs: {readonly [path: string]: string};
    readonly seed: string;
  }
): Promise<NpruTally[]> {
  const key = JSON.stringify([engine().sources, Object.entries(inputs).sort(), seed, tallyVersion]);
  const name = `${id}-${createHash("sha256").update(key).digest("hex").slice(0, 16)}`;
  const home = join(stateFolder(), "npru");
  for (const other of await readdir(home).catch((): string[] => []))
    if (other.slice(0, -17) === id && (again || other !== name))
      await rm(join(home, other), {recursive: true, force: true});
  return keptTasks<NpruTask, NpruTally>(tasks, {
    ...options,
    kind: "npru",
    folder: join(home, name),
    nameOf: ({replicate, later}) => `${later}-${replicate}.json.gz`,
    pack: (tally) => gzipSync(JSON.stringify(tally), {level: 1}),
    unpack: (bytes) => {
      try {
        return JSON.parse(gunzipSync(bytes).toString("utf8")) as NpruTally;
      } catch {
        return undefined;
      }
    }
  });
}

/** Moves when what a tally counts does: `engine().sources` covers core alone. */
const tallyVersion = 1;
