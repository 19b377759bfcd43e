import {hostname} from "node:os";
import {setTimeout} from "node:timers/promises";
import {type Job as BullJob, MetricsTime, WaitingError, Worker} from "bullmq";
import {DataError} from "../../files/dataError.js";
import {differences, type Fingerprint, filesStamp, fingerprint} from "../../files/fingerprint.js";
import {notice} from "../../files/notice.js";
import {jobEntry, jobPool} from "../overThreads.js";
import {packAnswer} from "./answerBytes.js";
import {askedFingerprint} from "./openQueue.js";
import {openRedis, refusal} from "./openRedis.js";
import {answerKey, keptSeconds, prefix, type QueuedJob, queueName} from "./queueNames.js";
import {isFull, redisFault} from "./redisFault.js";

export interface ServeQueueOptions {
  readonly threads: number;
  /** Asks to leave: jobs under way are finished first. */
  readonly signal: AbortSignal;
  /** Called once the queue is served. */
  readonly onReady?: () => void;
  /** Called as each job ends, with their number so far. */
  readonly onJob?: (done: number) => void;
  /** Module that answers a job in a thread. */
  readonly entry?: URL;
  /** Milliseconds after which the job of a worker that says nothing more is given to another. */
  readonly patience?: number;
}

/** Of each thread: without a bound, a thread that builds a territoire keeps some 80 MB more than it uses afterwards. */
const youngMegabytes = 8;
/** Workers that a job may bring down before it is given up. */
const mostFalls = 20;
/** Milliseconds between two attempts to put an answer in a full Redis. */
const fullPause = 2_000;

/**
 * Answers the jobs of a queue over threads, until asked to leave. Refuses, with a DataError, a queue that works for another version or
 * other files than those of this machine, at the start and at each job: a job that is refused goes back to the queue.
 */
export async function serveQueue(
  address: string,
  {threads, signal, onReady, onJob, entry = jobEntry, patience = 15_000}: ServeQueueOptions
): Promise<void> {
  const {redis, told} = await openRedis(address);
  const own = fingerprint();
  const stamp = filesStamp();
  const left = new AbortController();
  let fault: unknown;
  let done = 0;
  const leave = (reason?: unknown) => {
    fault ??= reason;
    left.abort();
  };
  try {
    const asked = await askedFingerprint(redis);
    if (asked !== undefined && asked.digest !== own.digest) throw refusedBy(told, own, asked);
    const pool = await jobPool(threads, {entry, youngMegabytes});
    const worker = new Worker<QueuedJob>(queueName, answer, {
      ...{connection: redis, prefix, skipVersionCheck: true, concurrency: threads, autorun: false},
      name: `${hostname()}-${process.pid}`,
      lockDuration: patience,
      stalledInterval: patience / 2,
      maxStalledCount: mostFalls,
      runRetryDelay: 1_000,
      metrics: {maxDataPoints: MetricsTime.ONE_HOUR}
    });
    let full = false;
    worker.on("error", (error) => {
      if (isFull(error) && !full) notice(`${told} : ${redisFault(error)}.`);
      full = isFull(error);
    });
    worker.on("completed", () => onJob?.(++done));
    const running = worker.run();
    running.catch(leave);
    await worker.waitUntilReady();
    onReady?.();
    signal.addEventListener("abort", () => leave());
    if (signal.aborted) leave();
    await new Promise<void>((resolve) => {
      if (left.signal.aborted) resolve();
      else left.signal.addEventListener("abort", () => resolve());
    });
    await worker.close();
    await pool.destroy();

    async function answer(job: BullJob<QueuedJob>, token?: string): Promise<void> {
      const {fingerprint: digest, kind, task} = job.data;
      const id = job.id as string;
      if (digest !== own.digest || filesStamp() !== stamp) return handBack(job, token);
      // Taken a second time: answered, perhaps, by a worker that died before it could say so.
      if (job.attemptsStarted > 1 && (await redis.exists(answerKey(id))) === 1) return;
      const bytes = packAnswer(await pool.run({kind, task}));
      if (filesStamp() !== stamp) return handBack(job, token);
      await put(id, bytes);
    }
  } catch (error) {
    throw refusal(told, error);
  } finally {
    redis.disconnect();
  }
  if (fault !== undefined) throw refusal(told, fault);

  async function handBack(job: BullJob<QueuedJob>, token: string | undefined): Promise<never> {
    const asked = await askedFingerprint(redis);
    leave(
      filesStamp() === stamp
        ? refusedBy(told, own, asked)
        : new DataError([
            {
              file: told,
              message: ": les fichiers de cette machine ont changé depuis que l’ouvrier est là. Relancez-le."
            }
          ])
    );
    await job.moveToWait(token);
    throw new WaitingError();
  }

  /** Written once: what another worker wrote meanwhile is the same. A full Redis is waited for. */
  async function put(id: string, bytes: Buffer): Promise<void> {
    for (let said = false; ; ) {
      try {
        await redis.set(answerKey(id), bytes, "EX", keptSeconds, "NX");
        return;
      } catch (error) {
        if (!isFull(error)) throw error;
        if (!said) notice(`${told} : ${redisFault(error)}. L’ouvrier garde sa réponse et réessaie.`);
        said = true;
        await setTimeout(fullPause);
      }
    }
  }
}

function refusedBy(told: string, own: Fingerprint, asked: Fingerprint | undefined): DataError {
  const lines = asked === undefined ? [] : differences(own, asked);
  return new DataError([
    {
      file: told,
      message:
        ": cette machine ne calculerait pas la même chose que celle qui demande. Mettez les deux sur la même révision " +
        `(« git pull »), avec les mêmes fichiers sous data/ et simulations/.\n${lines.map((line) => `  ${line}`).join("\n")}`
    }
  ]);
}
