import {createHash} from "node:crypto";
import {readFile, rm} from "node:fs/promises";
import {join} from "node:path";
import {Piscina} from "piscina";
import {
  addAnswers,
  type MainAnswer,
  meanAnswer,
  meanDifference,
  pairedError
} from "../analysis/sensibilite/mainAnswer.js";
import {engine} from "../files/engine.js";
import {stateFolder} from "../files/projectFolders.js";
import {resolveScenario} from "../files/resolveScenario.js";
import {
  type Sensitivity,
  sensitivityInputs,
  sensitivityReplicates,
  sensitivityScenarios
} from "../files/sensitivityFile.js";
import {writeWhole} from "../files/writeWhole.js";
import {type SensitivityTask, sensitivityLaboratory} from "./sensitivityLaboratory.js";

export interface SensitivityOptions {
  readonly threads: number;
  readonly signal?: AbortSignal;
  readonly onTask?: (progress: {
    readonly done: number;
    readonly total: number;
    readonly resumed: number;
  }) => void;
}

/**
 * How far the main answer moves when each hypothesis goes to either end of its range, refitted where it must be. What is
 * done is kept as it comes, so that a stopped computation goes on where it was.
 */
export async function computeSensitivity(options: SensitivityOptions): Promise<Sensitivity> {
  const inputs = sensitivityInputs();
  const laboratory = sensitivityLaboratory();
  const ids = laboratory.ids();
  const ends = ids.flatMap((id) =>
    (["low", "high"] as const).map((end) => ({kind: "end", id, end}) as const)
  );
  const tasks: SensitivityTask[] = [{kind: "central"}, {kind: "refitted"}, ...ends];
  const digest = createHash("sha256").update(`${inputs} ${engine().sources} ${ids.join()}`).digest("hex");
  const folder = join(stateFolder(), "sensibilite", digest.slice(0, 16));
  const [central, refitted, ...answers] = await runTasks(tasks, folder, options);
  const middle = meanAnswer(central);
  const document: Sensitivity = {
    schema: "equilibre/sensibilite@2",
    inputs,
    engine: {version: engine().version},
    replicates: sensitivityReplicates,
    year: resolveScenario(sensitivityScenarios()[0]).horizon,
    central: rounded(middle),
    rows: ids.map((id, i) => {
      const base = laboratory.refits(id) ? refitted : central;
      const [low, high] = [answers[2 * i], answers[2 * i + 1]];
      const at = (end: readonly MainAnswer[]) => rounded(addAnswers(middle, meanDifference(end, base)));
      return {
        id,
        low: at(low),
        high: at(high),
        error: {low: rounded(pairedError(low, base)), high: rounded(pairedError(high, base))}
      };
    })
  };
  await rm(folder, {recursive: true, force: true});
  return document;
}

async function runTasks(
  tasks: readonly SensitivityTask[],
  folder: string,
  {threads, signal, onTask}: SensitivityOptions
): Promise<MainAnswer[][]> {
  const path = (task: SensitivityTask) =>
    join(folder, task.kind === "end" ? `${task.id}.${task.end}.json` : `${task.kind}.json`);
  const answers = await Promise.all(tasks.map((task) => readAnswers(path(task))));
  const missing = [...tasks.keys()].filter((i) => answers[i] === undefined);
  const resumed = tasks.length - missing.length;
  let done = resumed;
  onTask?.({done, total: tasks.length, resumed});
  if (missing.length === 0) return answers as MainAnswer[][];
  const count = Math.min(threads, missing.length);
  const pool = new Piscina({
    filename: new URL("./sensitivityEntry.js", import.meta.url).href,
    minThreads: count,
    maxThreads: count,
    execArgv: []
  });
  let next = 0;
  try {
    // Each thread takes the next task when it is free: nothing waits in the pool, so a signal has one listener a thread.
    await Promise.all(
      Array.from({length: count}, async () => {
        for (let rank = next++; rank < missing.length; rank = next++) {
          const i = missing[rank];
          const answer = (await pool.run(tasks[i], {signal})) as MainAnswer[];
          await writeWhole(path(tasks[i]), JSON.stringify(answer));
          answers[i] = answer;
          onTask?.({done: ++done, total: tasks.length, resumed});
        }
      })
    );
  } finally {
    await pool.destroy();
  }
  return answers as MainAnswer[][];
}

async function readAnswers(path: string): Promise<MainAnswer[] | undefined> {
  const text = await readFile(path, "utf8").catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as MainAnswer[]);
}

/** To the thousandth: more would say what chance alone decides. */
function rounded(answer: MainAnswer): MainAnswer {
  return Object.fromEntries(
    Object.entries(answer).map(([key, figure]) => [key, Math.round(figure * 1000) / 1000])
  ) as unknown as MainAnswer;
}
