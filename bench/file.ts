import {createHash} from "node:crypto";
import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {cpus, loadavg, tmpdir} from "node:os";
import {join} from "node:path";
import {setTimeout} from "node:timers/promises";
import {parseArgs} from "node:util";
import {Redis} from "ioredis";
import {delayedPort} from "./queue/delayedPort.js";
import {type Running, startClient, startWorker} from "./queue/processes.js";
import {type RedisServer, startRedis} from "./queue/redisServer.js";

/**
 * The queue held to what it promises, on cheap jobs through the code of every command: the digest of undisturbed jobs, of jobs under
 * kills of workers, clients and Redis at random moments, on two and four workers, over a network that is far; then what a job costs.
 * `npm run bench:file -- [--jobs 10000] [--kills 50] [--json bench/file.json]`; a Redis is started for it.
 */
const {values} = parseArgs({
  options: {
    jobs: {type: "string", default: "10000"},
    kills: {type: "string", default: "50"},
    json: {type: "string"}
  }
});
const jobs = Number(values.jobs);
const kills = Number(values.kills);
/** Milliseconds that a job of the proof sleeps: its processor is left to the queue. */
const ms = 2;

const expected = createHash("sha256");
for (let n = 0; n < jobs; n++) expected.update(`${n} ${createHash("sha256").update(`${n}`).digest("hex")}\n`);
const digest = expected.digest("hex");

const folders: string[] = [];
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), "equilibre-banc-"));
  folders.push(folder);
  return folder;
};

interface Told {
  readonly what: string;
  readonly seconds: number;
  readonly jobsPerSecond: number;
  /** Milliseconds of the processor of Redis for a job. */
  readonly redisMsPerJob: number;
  readonly sameDigest: boolean;
}
const told: Told[] = [];
let computedUnderKills = 0;

await undisturbed("two workers", {workers: 2});
await undisturbed("four workers", {workers: 4});
await undisturbed("two workers, 20 ms each way", {workers: 2, latency: 20, count: Math.min(jobs, 1_000)});
await disturbed();
const cost = await jobCost();

const report = {
  machine: `${cpus()[0].model}, ${cpus().length} cores, Node ${process.version}`,
  load: loadavg()[0],
  ...{jobs, kills, jobMs: ms, runs: told, computedUnderKills, ...cost}
};
console.log(JSON.stringify(report, undefined, 2));
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(report, undefined, 2)}\n`);
for (const folder of folders) rmSync(folder, {recursive: true, force: true});
if (told.some(({sameDigest}) => !sameDigest)) {
  console.error("A digest is not the one of undisturbed jobs.");
  process.exitCode = 1;
}

async function undisturbed(
  what: string,
  {workers, latency, count = jobs}: {workers: number; latency?: number; count?: number}
): Promise<void> {
  const server = await startRedis(["--appendonly", "yes"]);
  const far = latency === undefined ? undefined : await delayedPort(server.port, latency);
  const url = far === undefined ? server.url : `redis://127.0.0.1:${far.port}`;
  const served = await readyWorkers(url, workers, 30_000);
  const started = performance.now();
  const before = await redisSeconds(server);
  const client = startClient(url, {folder: newFolder(), jobs: count, ms});
  const result = await resultOf(client);
  const seconds = (performance.now() - started) / 1000;
  told.push({
    ...{what, seconds: round(seconds), jobsPerSecond: Math.round(count / seconds)},
    redisMsPerJob: round((1000 * ((await redisSeconds(server)) - before)) / count),
    sameDigest: count === jobs ? result.digest === digest : result.handed === count
  });
  console.error(told.at(-1));
  await Promise.all(served.map((one) => one.kill()));
  far?.close();
  await server.stop();
}

/** Workers, clients and Redis killed in turn at random moments; one is started again in the place of each. */
async function disturbed(): Promise<void> {
  const server = await startRedis(["--appendonly", "yes", "--appendfsync", "always"]);
  const {url} = server;
  const folder = newFolder();
  const served = await readyWorkers(url, 2, 2_000);
  const ask = () => startClient(url, {folder, jobs, ms});
  let client = ask();
  const started = performance.now();
  let done = 0;
  for (; done < kills; done++) {
    await setTimeout(300 + Math.random() * 1_200);
    if (client.child.exitCode !== null) break;
    const fate = done % 10;
    if (fate === 9) await server.restart();
    else if (fate === 4) {
      await client.kill();
      client = ask();
    } else {
      const i = Math.floor(Math.random() * served.length);
      await served[i].kill();
      computedUnderKills += renderedBy(await served[i].ended());
      served[i] = startWorker(url, {patience: 2_000});
    }
  }
  const result = await resultOf(client);
  const seconds = (performance.now() - started) / 1000;
  told.push({
    what: `${done} kills: workers, one client in ten, Redis one time in ten`,
    ...{seconds: round(seconds), jobsPerSecond: Math.round(jobs / seconds), redisMsPerJob: Number.NaN},
    sameDigest: result.digest === digest
  });
  console.error(told.at(-1));
  for (const one of served) {
    await one.kill();
    computedUnderKills += renderedBy(await one.ended());
  }
  await server.stop();
}

/** What a job costs by itself: bytes in Redis while it waits, jobs a second when they do nothing. */
async function jobCost(): Promise<{bytesWaiting: number; emptyJobsPerSecond: number}> {
  const server = await startRedis();
  const {url} = server;
  const redis = new Redis(server.port);
  const memory = async () => Number(/^used_memory:(\d+)/m.exec(await redis.info("memory"))?.[1]);
  const before = await memory();
  const client = startClient(url, {folder: newFolder(), jobs, ms: 0});
  while ((await redis.llen("equilibre:file:wait")) < jobs) await setTimeout(100);
  const bytesWaiting = Math.round(((await memory()) - before) / jobs);
  redis.disconnect();
  const served = await readyWorkers(url, 2, 30_000);
  const started = performance.now();
  await resultOf(client);
  const emptyJobsPerSecond = Math.round(jobs / ((performance.now() - started) / 1000));
  await Promise.all(served.map((one) => one.kill()));
  await server.stop();
  return {bytesWaiting, emptyJobsPerSecond};
}

async function readyWorkers(url: string, count: number, patience: number): Promise<Running[]> {
  const served = Array.from({length: count}, () => startWorker(url, {patience}));
  await Promise.all(served.map((one) => one.saw(/prêt/)));
  return served;
}

async function resultOf(client: Running): Promise<{handed: number; digest: string}> {
  const {code, stdout, stderr} = await client.ended();
  if (code !== 0) throw new Error(stderr);
  return JSON.parse(stdout.trim().split("\n").at(-1) as string);
}

function renderedBy({stdout}: {stdout: string}): number {
  return Number(/rendu (\d+)\s*$/.exec(stdout)?.[1] ?? 0);
}

async function redisSeconds({port}: RedisServer): Promise<number> {
  const redis = new Redis(port);
  const info = await redis.info("cpu");
  redis.disconnect();
  const seconds = (name: string) => Number(new RegExp(`^${name}:([\\d.]+)`, "m").exec(info)?.[1]);
  return seconds("used_cpu_user") + seconds("used_cpu_sys");
}

function round(x: number): number {
  return Math.round(x * 1000) / 1000;
}
