import type {OpenQueue} from "./openQueue.js";
import {failureText} from "./overQueue.js";
import {answerKey, fingerprintKey} from "./queueNames.js";

/** What a queue holds at an instant. */
export interface QueueState {
  readonly waiting: number;
  readonly running: readonly RunningJob[];
  readonly failed: readonly FailedJob[];
  /** Failures in all: the latest alone are told. */
  readonly failures: number;
  /** Answers that nobody has taken yet. */
  readonly answers: number;
  /** Jobs that ended in each of the last minutes, all workers together, the latest first. */
  readonly perMinute: readonly number[];
  /** Names of the workers that are connected. */
  readonly workers: readonly string[];
  readonly memoryBytes: number;
  /** 0 where Redis has no limit of its own. */
  readonly memoryLimitBytes: number;
  /** Whether a Redis that restarts finds its jobs again. */
  readonly lasting: boolean;
}

export interface RunningJob {
  readonly id: string;
  readonly kind: string;
  readonly worker: string;
  readonly seconds: number;
}

export interface FailedJob {
  readonly id: string;
  readonly kind: string;
  readonly reason: string;
}

/** Failures and running jobs told one by one. */
const told = 50;
const minutes = 5;

/** Looks at a queue without changing it. */
export async function queueState({redis, queue}: OpenQueue): Promise<QueueState> {
  const [counts, active, failed, metrics, workers, info, answers] = await Promise.all([
    queue.getJobCounts("waiting", "active", "failed"),
    queue.getActive(0, told - 1),
    queue.getFailed(0, told - 1),
    queue.getMetrics("completed", 0, minutes - 1),
    queue.getWorkers(),
    redis.info(),
    answerKeys({redis})
  ]);
  const field = (name: string) => new RegExp(`^${name}:(.*)$`, "m").exec(info)?.[1].trim() ?? "";
  const now = Date.now();
  return {
    waiting: counts.waiting,
    running: active.flatMap((job) =>
      job?.id === undefined
        ? []
        : [
            {
              id: job.id,
              kind: job.name,
              worker: job.processedBy ?? "",
              seconds: Math.round((now - (job.processedOn ?? now)) / 1000)
            }
          ]
    ),
    failed: failed.flatMap((job) =>
      job?.id === undefined ? [] : [{id: job.id, kind: job.name, reason: failureText(job.failedReason ?? "")}]
    ),
    failures: counts.failed,
    answers: answers.length,
    perMinute: metrics.data.map(Number),
    workers: workers.flatMap(({rawname, name}) => /:w:(.+)$/.exec(rawname ?? name ?? "")?.[1] ?? []).sort(),
    memoryBytes: Number(field("used_memory")),
    memoryLimitBytes: Number(field("maxmemory")),
    lasting: field("aof_enabled") === "1"
  };
}

/** Forgets every job, failure and answer of a queue, and what it works for. */
export async function emptyQueue(open: OpenQueue): Promise<void> {
  const {redis, queue} = open;
  await queue.obliterate({force: true});
  const keys = [...(await answerKeys(open)), fingerprintKey];
  for (let from = 0; from < keys.length; from += 1_000) await redis.del(...keys.slice(from, from + 1_000));
}

async function answerKeys({redis}: Pick<OpenQueue, "redis">): Promise<string[]> {
  const keys = new Set<string>();
  let cursor = "0";
  do {
    const [next, some] = await redis.scan(cursor, "MATCH", answerKey("*"), "COUNT", 1_000);
    for (const key of some) keys.add(key);
    cursor = next;
  } while (cursor !== "0");
  return [...keys];
}
