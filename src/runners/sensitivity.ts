import {createHash} from "node:crypto";
import {rm} from "node:fs/promises";
import {join} from "node:path";
import {
  addAnswers,
  type EndDifference,
  type MainAnswer,
  meanAnswer,
  pairedDifference,
  refittedDifference,
  unmoved
} from "../analysis/sensibilite/mainAnswer.js";
import type {End} from "../analysis/sensibilite/varyHypothesis.js";
import {engine} from "../files/engine.js";
import {stateFolder} from "../files/projectFolders.js";
import {resolveScenario} from "../files/resolveScenario.js";
import {
  type Sensitivity,
  sensitivityInputs,
  sensitivityReplicates,
  sensitivityScenarios
} from "../files/sensitivityFile.js";
import type {Compute} from "./compute.js";
import {asJson, keptTasks, type TaskProgress} from "./keptTasks.js";
import {refitRanks, type SensitivityTask, sensitivityLaboratory} from "./sensitivityLaboratory.js";

export interface SensitivityOptions {
  readonly compute: Compute;
  readonly signal?: AbortSignal;
  readonly onTask?: (progress: TaskProgress) => void;
}

/**
 * How far the main answer moves when each hypothesis goes to either end of its range, refitted where it must be. What is
 * done is kept as it comes, so that a stopped computation goes on where it was.
 */
export async function computeSensitivity(options: SensitivityOptions): Promise<Sensitivity> {
  const inputs = sensitivityInputs();
  const laboratory = sensitivityLaboratory();
  const ids = laboratory.ids();
  const ends = ids
    .flatMap((id) => (["low", "high"] as const).map((end) => ({kind: "end", id, end}) as const))
    .filter(({id, end}) => laboratory.moves(id, end));
  const refits = refitRanks.map((rank) => ({kind: "refitted", rank}) as const);
  const tasks: SensitivityTask[] = [{kind: "central"}, ...refits, ...ends];
  const digest = createHash("sha256").update(`${inputs} ${engine().sources} ${ids.join()}`).digest("hex");
  const folder = join(stateFolder(), "sensibilite", digest.slice(0, 16));
  const [central, ...others] = await runTasks(tasks, folder, options);
  const refitted = others.slice(0, refits.length);
  const middle = meanAnswer(central);
  const differenceOf = (id: string, end: End): EndDifference => {
    const rank = ends.findIndex((task) => task.id === id && task.end === end);
    if (rank < 0) return unmoved;
    const answers = others[refits.length + rank];
    return laboratory.refits(id) ? refittedDifference(answers, refitted) : pairedDifference(answers, central);
  };
  const document: Sensitivity = {
    schema: "equilibre/sensibilite@2",
    inputs,
    engine: {version: engine().version},
    replicates: sensitivityReplicates,
    year: resolveScenario(sensitivityScenarios()[0]).horizon,
    central: rounded(middle),
    rows: ids.map((id) => {
      const [low, high] = (["low", "high"] as const).map((end) => differenceOf(id, end));
      const at = ({difference}: EndDifference) => rounded(addAnswers(middle, difference));
      return {
        id,
        low: at(low),
        high: at(high),
        error: {low: rounded(low.error), high: rounded(high.error)}
      };
    })
  };
  await rm(folder, {recursive: true, force: true});
  return document;
}

function runTasks(
  tasks: readonly SensitivityTask[],
  folder: string,
  {compute, signal, onTask}: SensitivityOptions
): Promise<MainAnswer[][]> {
  return keptTasks<SensitivityTask, MainAnswer[]>(tasks, {
    kind: "sensibilite",
    nameOf: (task) => `${nameOf(task)}.json`,
    ...asJson,
    ...{folder, compute, signal, onTask}
  });
}

function nameOf(task: SensitivityTask): string {
  if (task.kind === "end") return `${task.id}.${task.end}`;
  return task.kind === "refitted" ? `refitted.${task.rank}` : task.kind;
}

/** To the thousandth: more would say what chance alone decides. */
function rounded(answer: MainAnswer): MainAnswer {
  return Object.fromEntries(
    Object.entries(answer).map(([key, figure]) => [key, Math.round(figure * 1000) / 1000])
  ) as unknown as MainAnswer;
}
