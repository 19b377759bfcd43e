import {createHash} from "node:crypto";
import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {Redis} from "ioredis";
import {afterAll, describe, expect, test} from "vitest";
import {type Running, startClient, startWorker} from "../../../bench/queue/processes.js";
import {type RedisServer, startRedis} from "../../../bench/queue/redisServer.js";
import {installedRedis} from "../../../bin/redisPlaces.js";
import {fingerprint} from "../../../src/files/fingerprint.js";
import {openQueue} from "../../../src/runners/queue/openQueue.js";
import {openRedis} from "../../../src/runners/queue/openRedis.js";
import {fingerprintKey} from "../../../src/runners/queue/queueNames.js";
import {queueState} from "../../../src/runners/queue/queueState.js";

const cleanings: (() => unknown)[] = [];
afterAll(async () => {
  for (const clean of cleanings.reverse()) await clean();
});

const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), "equilibre-file-"));
  cleanings.push(() => rmSync(folder, {recursive: true, force: true}));
  return folder;
};
const newRedis = async (...args: readonly string[]): Promise<RedisServer> => {
  const server = await startRedis(args);
  cleanings.push(() => server.stop());
  return server;
};
const worker = (url: string, options?: {patience?: number}): Running => {
  const running = startWorker(url, options);
  cleanings.push(() => running.kill());
  return running;
};
const client = (...args: Parameters<typeof startClient>): Running => {
  const running = startClient(...args);
  cleanings.push(() => running.kill());
  return running;
};

/** What a client prints at the end: answers handed over now, digest of all. */
const resultOf = async (asked: Running): Promise<{handed: number; digest: string}> => {
  const {code, stdout, stderr} = await asked.ended();
  expect(code, stderr).toBe(0);
  return JSON.parse(stdout.trim().split("\n").at(-1) as string);
};

/** The digest of so many cheap jobs, computed here. */
function expectedDigest(jobs: number): string {
  const digest = createHash("sha256");
  for (let n = 0; n < jobs; n++) digest.update(`${n} ${createHash("sha256").update(`${n}`).digest("hex")}\n`);
  return digest.digest("hex");
}

/** Jobs that a worker said it gave back. */
const rendered = (stdout: string) => Number(/rendu (\d+)\s*$/.exec(stdout)?.[1] ?? 0);

describe.skipIf(installedRedis() === undefined).concurrent("a queue of jobs", {timeout: 240_000}, () => {
  test("is served by two workers, each job once; what a killed client had asked is found again", async () => {
    const {url} = await newRedis();
    // Patient: a machine that is slow must not have a job computed twice.
    const workers = [worker(url, {patience: 30_000}), worker(url, {patience: 30_000})];
    const folder = newFolder();
    const asked = {folder, jobs: 300, ms: 5};
    const first = client(url, asked);
    await first.saw(/fait 50\n/);
    await first.kill();
    const second = await resultOf(client(url, asked));
    expect(second.digest).toBe(expectedDigest(300));
    expect(second.handed).toBeLessThanOrEqual(250);
    const open = await openQueue(url);
    const {answers, waiting, running, workers: names} = await queueState(open);
    await open.close();
    expect({waiting, running}).toEqual({waiting: 0, running: []});
    // The client may have died between the moment when it kept an answer and the one when it erased it.
    expect(answers).toBeLessThanOrEqual(1);
    expect(names).toHaveLength(2);
    for (const {child} of workers) child.kill("SIGTERM");
    const ends = await Promise.all(workers.map((one) => one.ended()));
    expect(ends.map(({code}) => code)).toEqual([0, 0]);
    const counts = ends.map(({stdout}) => rendered(stdout));
    expect(Math.min(...counts)).toBeGreaterThan(0);
    // Nothing was computed twice, although the client was killed.
    expect(counts[0] + counts[1]).toBe(300);
  });

  test("loses nothing to workers that are killed at random, nor to a Redis that restarts", async () => {
    const server = await newRedis("--appendonly", "yes", "--appendfsync", "always");
    const {url} = server;
    let killed = worker(url);
    worker(url);
    const asked = client(url, {folder: newFolder(), jobs: 300, ms: 10});
    for (let n = 0; n < 2; n++) {
      await killed.saw(new RegExp(`rendu ${10 + Math.floor(Math.random() * 20)}\n`));
      await killed.kill();
      if (n === 0) killed = worker(url);
    }
    await server.restart();
    const {digest, handed} = await resultOf(asked);
    expect(digest).toBe(expectedDigest(300));
    expect(handed).toBe(300);
  });

  test("is asked again by itself when Redis comes back with nothing", async () => {
    const server = await newRedis();
    worker(server.url);
    const asked = client(server.url, {folder: newFolder(), jobs: 200, ms: 10});
    await asked.saw(/fait 50\n/);
    await server.restart();
    const {digest, handed} = await resultOf(asked);
    expect(digest).toBe(expectedDigest(200));
    expect(handed).toBe(200);
  });

  test("waits for a full Redis, with a word", async () => {
    const server = await newRedis();
    const one = worker(server.url);
    const asked = client(server.url, {folder: newFolder(), jobs: 150, ms: 10});
    await asked.saw(/fait 50\n/);
    const redis = new Redis(server.port);
    await redis.config("SET", "maxmemory", "1");
    await one.complained(/Redis est plein \(maxmemory\)/);
    const refused = client(server.url, {folder: newFolder(), jobs: 1, ms: 0});
    const {code, stderr} = await refused.ended();
    expect(code).toBe(2);
    expect(stderr).toMatch(/Redis est plein \(maxmemory\)\. Rien n’est perdu/);
    await redis.config("SET", "maxmemory", "0");
    redis.disconnect();
    expect(await resultOf(asked)).toEqual({handed: 150, digest: expectedDigest(150)});
  });

  test("tells why a job failed, to who asked and to who looks", async () => {
    const {url} = await newRedis();
    worker(url);
    const {code, stderr} = await client(url, {folder: newFolder(), jobs: 3, ms: 0, failing: 1}).ended();
    expect(code).toBe(2);
    expect(stderr).toMatch(/le calcul « essai-[0-9a-f]{40} » a échoué : tâche 1 impossible\./);
    const open = await openQueue(url);
    const {failed} = await queueState(open);
    await open.close();
    expect(failed.map(({kind, reason}) => ({kind, reason}))).toEqual([
      {kind: "essai", reason: "tâche 1 impossible"}
    ]);
  });

  test("gives a job of other files back, and its worker stops", async () => {
    const {url} = await newRedis();
    const one = worker(url);
    await one.saw(/prêt/);
    const open = await openQueue(url);
    const other = {...fingerprint(), version: "9.9.9", digest: "autre"};
    await open.redis.set(fingerprintKey, JSON.stringify(other));
    await open.queue.add(
      "essai",
      {fingerprint: "autre", kind: "essai", task: {n: 0, ms: 0}},
      {jobId: "essai-x"}
    );
    const {code, stderr} = await one.ended();
    expect(code).toBe(2);
    expect(stderr).toContain("version du moteur : 0.1.0 ici, 9.9.9 demandée");
    expect(await open.queue.getJobState("essai-x")).toBe("waiting");
    // A client of this version does not mix its jobs with those.
    const refused = await client(url, {folder: newFolder(), jobs: 1, ms: 0}).ended();
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain("1 en attente");
    await open.close();
  });

  test("says what is wrong with a Redis that cannot be used", async () => {
    const {port} = await newRedis("--requirepass", "secret");
    const refusal = (address: string) =>
      openRedis(address).then(
        ({redis}) => {
          redis.disconnect();
          return "ouvert";
        },
        ({code, message}) => `${code} ${message}`
      );
    expect(await refusal(`redis://:secret@127.0.0.1:${port}`)).toBe("ouvert");
    expect(await refusal(`redis://:faux@127.0.0.1:${port}`)).toMatch(
      /^data redis:\/\/127\.0\.0\.1:\d+ : mot de passe refusé/
    );
    expect(await refusal(`redis://127.0.0.1:${port}`)).toMatch(/ce Redis demande un mot de passe/);
    expect(await refusal("redis://127.0.0.1:1")).toMatch(/aucun Redis ne répond à cette adresse/);
    expect(await refusal("redis://:secret@/hote")).toMatch(/adresse illisible|attendu : redis:/);
    expect(await refusal("http://127.0.0.1")).toMatch(/« http:\/\/127\.0\.0\.1 » trouvé ; attendu : redis:/);
    expect(await refusal(`redis://:secret@127.0.0.1:${port}/99`)).toMatch(/cette base n’existe pas/);
  });
});
