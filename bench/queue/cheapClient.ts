import {createHash} from "node:crypto";
import {fingerprint} from "../../src/files/fingerprint.js";
import {asJson, keptTasks} from "../../src/runners/keptTasks.js";
import {openQueue} from "../../src/runners/queue/openQueue.js";
import {overQueue} from "../../src/runners/queue/overQueue.js";

/**
 * Asks for cheap jobs and keeps their answers, as every command does: `cheapClient.ts <address> <folder> <jobs> <ms> [number of
 * the job that fails]`. Prints how many are there as they come, then how many were handed over and the digest of all.
 */
const [address, folder, jobs, ms, failing] = process.argv.slice(2);
interface Task {
  readonly n: number;
  readonly ms: number;
  readonly fails?: boolean;
}
const tasks = Array.from(
  {length: Number(jobs)},
  (_, n): Task => ({
    ...{n, ms: Number(ms)},
    ...(failing === String(n) && {fails: true})
  })
);
let queue: Awaited<ReturnType<typeof openQueue>> | undefined;
try {
  queue = await openQueue(address);
  const {compute, close} = await overQueue(queue, fingerprint());
  let handed = 0;
  try {
    const answers = await keptTasks<Task, {n: number; hash: string}>(tasks, {
      ...{kind: "essai", folder, compute, nameOf: ({n}) => `${n}.json`, ...asJson},
      onTask({done, total, resumed}) {
        handed = done - resumed;
        if (done % 50 === 0 || done === total) process.stdout.write(`fait ${done}\n`);
      }
    });
    const digest = createHash("sha256");
    for (const {n, hash} of answers) digest.update(`${n} ${hash}\n`);
    process.stdout.write(`${JSON.stringify({handed, digest: digest.digest("hex")})}\n`);
  } finally {
    await close();
  }
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 2;
} finally {
  await queue?.close();
}
