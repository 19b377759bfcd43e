import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {writeWhole} from "../files/writeWhole.js";
import type {Compute} from "./compute.js";

export interface TaskProgress {
  readonly done: number;
  readonly total: number;
  /** Found on disk, done before this run started. */
  readonly resumed: number;
}

export interface KeptTasksOptions<Task, Answer> {
  /** Which laboratory answers the tasks. */
  readonly kind: string;
  /** Where answers are kept as they come, so that a stopped computation goes on where it was. */
  readonly folder: string;
  /** Name of the file of a task: it must tell all that decides the answer within the folder. */
  readonly nameOf: (task: Task) => string;
  /** How an answer is kept on disk and read again; undefined for one that is damaged, which is computed again. */
  readonly pack: (answer: Answer) => Uint8Array | string;
  readonly unpack: (bytes: Buffer) => Answer | undefined;
  readonly compute: Compute;
  readonly signal?: AbortSignal | undefined;
  readonly onTask?: ((progress: TaskProgress) => void) | undefined;
}

/** Answers independent tasks, each once, kept on disk as they end; in the order of the tasks. */
export async function keptTasks<Task, Answer>(
  tasks: readonly Task[],
  {kind, folder, nameOf, pack, unpack, compute, signal, onTask}: KeptTasksOptions<Task, Answer>
): Promise<Answer[]> {
  const path = (task: Task) => join(folder, nameOf(task));
  const answers: (Answer | undefined)[] = await Promise.all(
    tasks.map(async (task): Promise<Answer | undefined> => {
      const bytes = await readFile(path(task)).catch(() => undefined);
      return bytes === undefined ? undefined : unpack(bytes);
    })
  );
  const missing = [...tasks.keys()].filter((i) => answers[i] === undefined);
  const resumed = tasks.length - missing.length;
  let done = resumed;
  onTask?.({done, total: tasks.length, resumed});
  if (missing.length === 0) return answers as Answer[];
  await compute<Task, Answer>(
    {kind, tasks: missing.map((i) => tasks[i]), places: missing},
    {
      signal,
      async onAnswer(answer, rank) {
        const i = missing[rank];
        await writeWhole(path(tasks[i]), pack(answer));
        answers[i] = answer;
        onTask?.({done: ++done, total: tasks.length, resumed});
      }
    }
  );
  return answers as Answer[];
}

/** Answers kept as JSON. */
export const asJson = {
  pack: (answer: unknown) => JSON.stringify(answer),
  unpack<Answer>(bytes: Buffer): Answer | undefined {
    try {
      return JSON.parse(bytes.toString("utf8")) as Answer;
    } catch {
      return undefined;
    }
  }
};
