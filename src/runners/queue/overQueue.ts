import type {QueueEvents} from "bullmq";
import {DataError} from "../../files/dataError.js";
import type {Fingerprint} from "../../files/fingerprint.js";
import type {Compute, ComputeOptions, Work} from "../compute.js";
import {unpackAnswer} from "./answerBytes.js";
import {claimQueue, listenTo, type OpenQueue} from "./openQueue.js";
import {refusal} from "./openRedis.js";
import {answerKey, jobId, keptSeconds, type QueuedJob} from "./queueNames.js";

/** Jobs told to Redis, or answers taken from it, in one exchange. */
const chunk = 256;
/** Milliseconds after which every awaited job is looked at again: an event may be lost with a Redis that restarts. */
const surveyEvery = 10_000;

/**
 * Answers tasks by the workers of a queue. The queue only carries: an answer is taken once, kept by the caller, then erased from
 * Redis. Answers that came while nobody was there are found when the same is asked again.
 */
export async function overQueue(
  open: OpenQueue,
  own: Fingerprint
): Promise<{readonly compute: Compute; close(): Promise<void>}> {
  await claimQueue(open, own);
  const events = await listenTo(open);
  return {
    compute: (work, options) => ask(work, options, {open, events, own}),
    close: () => events.close()
  };
}

async function ask<Task, Answer>(
  {kind, tasks}: Work<Task>,
  {signal, onAnswer}: ComputeOptions<Answer>,
  {open, events, own}: {open: OpenQueue; events: QueueEvents; own: Fingerprint}
): Promise<void> {
  const awaited = awaitedJobs(tasks.map((task) => ({fingerprint: own.digest, kind, task})));
  const ready = new Set<string>();
  const failures: Failure[] = [];
  let surveyed = Number.NEGATIVE_INFINITY;
  let wake = () => {};
  const onCompleted = ({jobId: id}: {jobId: string}) => {
    if (awaited.has(id)) ready.add(id);
    wake();
  };
  const onFailed = ({jobId: id, failedReason: reason}: {jobId: string; failedReason: string}) => {
    if (awaited.has(id)) failures.push({id, reason});
    wake();
  };
  const onBack = () => {
    surveyed = Number.NEGATIVE_INFINITY;
    wake();
  };
  const onAbort = () => wake();
  events.on("completed", onCompleted).on("failed", onFailed);
  open.redis.on("ready", onBack);
  signal?.addEventListener("abort", onAbort);
  // What is asked of a Redis that went away waits for it: the signal does not.
  const stopped = new Promise<never>((_, reject) =>
    signal?.addEventListener("abort", () => reject(signal.reason))
  );
  stopped.catch(() => undefined);
  const orStop = <T>(work: Promise<T>) => Promise.race([work, stopped]);
  try {
    await orStop(forgetFailures(open, awaited));
    while (awaited.size > 0) {
      signal?.throwIfAborted();
      if (failures.length > 0) throw failureOf(failures[0], open);
      if (performance.now() - surveyed > surveyEvery) {
        surveyed = performance.now();
        await orStop(survey(open, {awaited, ready, failures}));
      } else if (ready.size > 0) {
        await orStop(take([...ready].slice(0, chunk)));
      } else {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, surveyEvery);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
    }
  } catch (error) {
    throw refusal(open.told, error);
  } finally {
    events.off("completed", onCompleted).off("failed", onFailed);
    open.redis.off("ready", onBack);
    signal?.removeEventListener("abort", onAbort);
  }

  /** Hands answers over, then erases them; what is missing or damaged is left to the next survey. */
  async function take(ids: readonly string[]): Promise<void> {
    const found = await open.redis.mgetBuffer(ids.map(answerKey));
    const erased: Promise<unknown>[] = [];
    for (const [i, id] of ids.entries()) {
      ready.delete(id);
      const bytes = found[i];
      const ranks = awaited.get(id)?.ranks;
      if (ranks === undefined) continue;
      const answer = bytes === null ? undefined : unpackAnswer(bytes);
      if (answer === undefined) {
        if (bytes !== null) await open.redis.del(answerKey(id));
        surveyed = Number.NEGATIVE_INFINITY;
        continue;
      }
      for (const rank of ranks) await onAnswer(answer as Answer, rank);
      awaited.delete(id);
      // One by one: a command that is killed leaves at most one answer that it had kept.
      erased.push(open.redis.del(answerKey(id)).catch(() => undefined));
    }
    await Promise.all(erased);
  }
}

interface Awaited {
  readonly job: QueuedJob;
  /** Ranks of the tasks that it answers: more than one where the same was asked twice. */
  readonly ranks: number[];
}

interface Failure {
  readonly id: string;
  readonly reason: string;
}

function awaitedJobs(jobs: readonly QueuedJob[]): Map<string, Awaited> {
  const awaited = new Map<string, Awaited>();
  for (const [rank, job] of jobs.entries()) {
    const id = jobId(job);
    const known = awaited.get(id);
    if (known === undefined) awaited.set(id, {job, ranks: [rank]});
    else known.ranks.push(rank);
  }
  return awaited;
}

/** What failed when it was asked before is tried again. */
async function forgetFailures({queue}: OpenQueue, awaited: ReadonlyMap<string, Awaited>): Promise<void> {
  for (const job of await queue.getFailed())
    if (job?.id !== undefined && awaited.has(job.id)) await job.remove();
}

/** Looks where each awaited job is: answered, failed, in the queue; one that is nowhere is put in the queue. */
async function survey(
  {redis, queue}: OpenQueue,
  {awaited, ready, failures}: {awaited: Map<string, Awaited>; ready: Set<string>; failures: Failure[]}
): Promise<void> {
  const ids = [...awaited.keys()];
  for (let from = 0; from < ids.length; from += chunk) {
    const some = ids.slice(from, from + chunk);
    const pipeline = redis.pipeline();
    // The job is looked at before its answer: one that ends in between is then seen at least once.
    for (const id of some)
      pipeline
        .exists(queue.toKey(id))
        .exists(answerKey(id))
        .zscore(queue.toKey("failed"), id)
        .hget(queue.toKey(id), "failedReason");
    const replies = (await pipeline.exec()) ?? [];
    const replyOf = (i: number, n: number) => {
      const [error, reply] = replies[4 * i + n];
      if (error !== null) throw error;
      return reply;
    };
    const nowhere: string[] = [];
    for (const [i, id] of some.entries()) {
      if (replyOf(i, 1) === 1) ready.add(id);
      else if (replyOf(i, 2) !== null) failures.push({id, reason: String(replyOf(i, 3) ?? "")});
      else if (replyOf(i, 0) === 0) nowhere.push(id);
    }
    await queue.addBulk(
      nowhere.map((id) => {
        const {job} = awaited.get(id) as Awaited;
        return {
          name: job.kind,
          data: job,
          opts: {jobId: id, removeOnComplete: true, removeOnFail: {age: keptSeconds}}
        };
      })
    );
  }
}

function failureOf({id, reason}: Failure, {told}: OpenQueue): DataError {
  return new DataError([
    {
      file: told,
      message:
        `: le calcul « ${id} » a échoué : ${failureText(reason)}. ` +
        `Les échecs : npx equilibre file --file ${told}. Relancez la même commande pour reprendre.`
    }
  ]);
}

/** Why a job failed, in French where the queue says it in English. */
export function failureText(reason: string): string {
  return /stalled more than allowable/.test(reason)
    ? "les ouvriers qui l’ont pris se sont tous arrêtés en le menant (mémoire ?)"
    : reason.replace(/\.$/, "");
}
