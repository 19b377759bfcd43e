import type {Piscina} from "piscina";
import type {Compute, ComputeOptions, Work} from "./compute.js";
import type {Job} from "./jobWorker.js";

/** Module that answers a job in a thread. */
export const jobEntry = new URL("./jobEntry.js", import.meta.url);

/** Answers tasks over so many threads of this machine. */
export function overThreads(threads: number): Compute {
  return async <Task, Answer>({kind, tasks}: Work<Task>, {signal, onAnswer}: ComputeOptions<Answer>) => {
    if (tasks.length === 0) return;
    const count = Math.min(threads, tasks.length);
    const pool = await jobPool(count);
    let next = 0;
    try {
      // Each thread takes the next task when it is free: nothing waits in the pool, so a signal has one listener a thread.
      await Promise.all(
        Array.from({length: count}, async () => {
          for (let rank = next++; rank < tasks.length; rank = next++) {
            const job: Job = {kind, task: tasks[rank] as Task};
            const answer = (await pool.run(job, signal === undefined ? {} : {signal})) as Answer;
            await onAnswer(answer, rank);
          }
        })
      );
    } finally {
      await pool.destroy();
    }
  };
}

/** Threads that answer jobs; `entry` is the module that they run; `youngMegabytes` bounds the heap where new objects are born. */
export async function jobPool(
  threads: number,
  {entry = jobEntry, youngMegabytes}: {readonly entry?: URL; readonly youngMegabytes?: number} = {}
): Promise<Piscina<Job, unknown>> {
  // Loaded by who has something to run: most commands read what is kept.
  const {Piscina} = await import("piscina");
  return new Piscina({
    ...{filename: entry.href, minThreads: threads, maxThreads: threads, execArgv: []},
    ...(youngMegabytes !== undefined && {resourceLimits: {maxYoungGenerationSizeMb: youngMegabytes}})
  });
}
