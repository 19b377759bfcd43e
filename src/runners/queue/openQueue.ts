import {Queue, QueueEvents} from "bullmq";
import type {Redis} from "ioredis";
import {DataError} from "../../files/dataError.js";
import type {Fingerprint} from "../../files/fingerprint.js";
import {notice} from "../../files/notice.js";
import {openRedis, refusal} from "./openRedis.js";
import {fingerprintKey, prefix, type QueuedJob, queueName} from "./queueNames.js";

/** A queue of jobs in a Redis, as who asks or looks sees it. */
export interface OpenQueue {
  readonly redis: Redis;
  readonly told: string;
  readonly queue: Queue<QueuedJob>;
  close(): Promise<void>;
}

/** Opens the queue of a Redis. Throws a DataError where it cannot be reached. */
export async function openQueue(address: string): Promise<OpenQueue> {
  const {redis, told} = await openRedis(address);
  const queue = new Queue<QueuedJob>(queueName, {connection: redis, prefix, skipVersionCheck: true});
  // Told once, by the connection.
  queue.on("error", () => undefined);
  return {
    ...{redis, told, queue},
    async close() {
      await queue.close().catch(() => undefined);
      redis.disconnect();
    }
  };
}

/** A queue with what it says of its jobs as they end. */
export async function listenTo({redis}: OpenQueue): Promise<QueueEvents> {
  const events = new QueueEvents(queueName, {connection: redis, prefix, skipVersionCheck: true});
  events.on("error", () => undefined);
  await events.waitUntilReady();
  return events;
}

/** The fingerprint that the queue works for; undefined where nobody has asked anything yet. */
export async function askedFingerprint(redis: Redis): Promise<Fingerprint | undefined> {
  const text = await redis.get(fingerprintKey);
  return text === null ? undefined : (JSON.parse(text) as Fingerprint);
}

/**
 * Makes the queue work for this fingerprint. A DataError where jobs of another one are waiting or running: workers cannot do both.
 */
export async function claimQueue({redis, queue, told}: OpenQueue, own: Fingerprint): Promise<void> {
  const asked = await askedFingerprint(redis);
  if (asked !== undefined && asked.digest !== own.digest) {
    const {waiting, active} = await queue.getJobCounts("waiting", "active");
    if (waiting + active > 0)
      throw new DataError([
        {
          file: told,
          message:
            `: cette file calcule déjà pour une autre version ou d’autres fichiers (${waiting} en attente, ${active} en cours). ` +
            `Attendez qu’elle finisse, prenez une autre base (redis://…/1), ou videz-la : npx equilibre file --file ${told} --vider`
        }
      ]);
  }
  try {
    await redis.set(fingerprintKey, JSON.stringify(own));
  } catch (error) {
    throw refusal(told, error);
  }
  if ((await queue.getWorkersCount()) === 0)
    notice(`Aucun ouvrier n’est là : on l’attend. Sur chaque machine : npx equilibre ouvrier --file ${told}`);
}
