import {createHash} from "node:crypto";

/** Prefix of every key that the queue writes in its Redis. */
export const prefix = "equilibre";
export const queueName = "file";

/** Where the fingerprint that the queue works for is kept. */
export const fingerprintKey = `${prefix}:empreinte`;

/** Where the answer of a job is kept until its client has taken it. */
export const answerKey = (id: string) => `${prefix}:reponse:${id}`;

/** Seconds that an answer nobody takes, or a failure, is kept: a week. */
export const keptSeconds = 7 * 24 * 3600;

/** What a job carries: the task, and whose files it is to be computed from. */
export interface QueuedJob {
  readonly fingerprint: string;
  readonly kind: string;
  readonly task: unknown;
}

/** Id of a job: its kind and the hash of all that it computes, so that the same is never queued twice. */
export function jobId({fingerprint, kind, task}: QueuedJob): string {
  const hash = createHash("sha256").update(JSON.stringify([fingerprint, kind, task]));
  return `${kind}-${hash.digest("hex").slice(0, 40)}`;
}
