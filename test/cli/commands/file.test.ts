import {cpSync, mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {type RedisServer, startRedis} from "../../../bench/queue/redisServer.js";
import {installedRedis} from "../../../bin/redisPlaces.js";
import {createProgram} from "../../../src/cli/program.js";
import {templateFolder} from "../../../src/files/newProject.js";
import {type Spawned, spawnCli} from "../spawnCli.js";

let folder: string;
let redis: RedisServer;
const workers: Spawned[] = [];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "equilibre-file-"));
  if (installedRedis() !== undefined) redis = await startRedis(["--requirepass", "secret de test"]);
});
afterAll(async () => {
  for (const {child} of workers) child.kill("SIGKILL");
  await redis?.stop();
  rmSync(folder, {recursive: true, force: true});
});

const spawnIn = (state: string, ...args: readonly string[]) =>
  spawnCli([...args, "--projet", templateFolder], {cwd: folder, state: join(folder, state)});
const address = () => redis.url.replace("//", "//:secret%20de%20test@");
const onQueue = (...args: readonly string[]) => spawnIn("client", ...args, "--file", address()).exit;

describe.skipIf(installedRedis() === undefined)("commands on a queue", {timeout: 240_000}, () => {
  test("give the bytes that threads give, with two workers", async () => {
    for (const name of ["ouvrier-1", "ouvrier-2"])
      workers.push(spawnIn(name, "ouvrier", "--file", address(), "--fils", "1"));
    const command = ["simuler", "cia", "--replications", "4", "--mondes", "2", "--json"];
    const [queued, alone] = await Promise.all([onQueue(...command), spawnIn("seul", ...command).exit]);
    expect(queued.code, queued.stderr).toBe(0);
    expect(alone.code, alone.stderr).toBe(0);
    expect(queued.stdout).toBe(alone.stdout);
    const shown = await onQueue("file");
    expect(shown.code, shown.stderr).toBe(0);
    expect(shown.stdout).toMatch(/En attente {3}0\nEn cours {5}0\nEn échec {5}0\n/);
    expect(shown.stdout).toMatch(/Ouvriers {5}2 : /);
    for (const {child} of workers) child.kill("SIGINT");
    const exits = await Promise.all(workers.map(({exit}) => exit));
    expect(exits.map(({code}) => code)).toEqual([0, 0]);
    for (const {stderr} of exits) expect(stderr).toMatch(/Ouvrier arrêté : \d+ calculs? rendus?/);
  });

  test("refuse a scenario of this machine alone, and a password that is not the right one", async () => {
    const file = join(folder, "mien.yaml");
    cpSync(join(templateFolder, "simulations", "cia", "scenario.yaml"), file);
    const typed = ["simuler", file, "--file", address(), "--projet", templateFolder];
    await expect(
      createProgram(typed).then((program) => program.parseAsync(typed, {from: "user"}))
    ).rejects.toThrow(/mien\.yaml : avec --file, un scénario se désigne par son nom/);
    const wrong = await spawnIn("client", "ouvrier", "--file", redis.url.replace("//", "//:faux@")).exit;
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toContain("mot de passe refusé");
    expect(wrong.stderr).not.toContain("faux");
  });
});
