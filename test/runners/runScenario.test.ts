import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {writeRun} from "../../src/files/runFolder.js";
import {type RunScenarioOptions, runScenario} from "../../src/runners/runScenario.js";
import {fakeScenario} from "./fakeScenario.js";

const state = mkdtempSync(join(tmpdir(), "equilibre-run-"));
const options: RunScenarioOptions = {replications: 3, threads: 1, command: "equilibre simuler essai"};
// `npm test` gives both to all tests: this file wants a state of its own.
const given = {EQUILIBRE_ETAT: process.env.EQUILIBRE_ETAT, EQUILIBRE_RUNS: process.env.EQUILIBRE_RUNS};
beforeAll(() => {
  Object.assign(process.env, {EQUILIBRE_ETAT: state, EQUILIBRE_RUNS: join(state, "runs")});
});
afterAll(() => {
  for (const [name, former] of Object.entries(given))
    if (former === undefined) delete process.env[name];
    else process.env[name] = former;
  rmSync(state, {recursive: true});
});

describe("runScenario", () => {
  test("writes a whole run folder whose name comes from its inputs", async () => {
    const {folder, resultat} = await runScenario(fakeScenario(), options);
    expect(folder).toMatch(/runs\/essai-[0-9a-f]{12}$/);
    expect(readdirSync(folder).sort()).toEqual(["manifest.json", "replicates.parquet", "resultat.json"]);
    expect(readdirSync(join(state, "runs"))).toHaveLength(1);
    expect(readdirSync(join(state, "blocs"))).toEqual([]);
    const document = JSON.parse(readFileSync(join(folder, "resultat.json"), "utf8"));
    expect(document).toMatchObject({
      schema: "equilibre/resultat@1",
      replications: 3,
      digest: resultat.digest
    });
    const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
    expect(manifest).toMatchObject({status: "complet", seed: "graine", command: "equilibre simuler essai"});
  });

  test("reads the folder of the same inputs instead of running again, with the same counters", async () => {
    const again = await runScenario(fakeScenario(), options);
    expect(again.reused).toBe(true);
    const anew = await runScenario(fakeScenario(), {...options, again: true, threads: 2});
    expect(anew.reused).toBe(false);
    expect(anew.folder).toBe(again.folder);
    expect(again.replicates.counters).toEqual(anew.replicates.counters);
    expect(anew.resultat.digest).toBe(again.resultat.digest);
  });

  test("tells the same counters again when the analysis or the words have changed, and runs nothing", async () => {
    const made = await runScenario(fakeScenario({}, "redit"), options);
    const path = join(made.folder, "manifest.json");
    const older = {...made.manifest, documents: "sha256:older"};
    await writeRun(made.folder, {...made, resultat: {...made.resultat, years: []}, manifest: older});
    const again = await runScenario(fakeScenario({throwAt: 0}, "redit"), options);
    expect(again.reused).toBe(true);
    expect(again.resultat.years).toEqual(made.resultat.years);
    const kept = JSON.parse(readFileSync(join(made.folder, "resultat.json"), "utf8"));
    expect(kept.years).toEqual(JSON.parse(JSON.stringify(made.resultat.years)));
    expect(JSON.parse(readFileSync(path, "utf8")).documents).toBe(made.manifest.documents);
  });

  test("any other input gives another folder", async () => {
    const base = await runScenario(fakeScenario(), options);
    const inputs = {"simulations/essai/scenario.yaml": "sha256:01"};
    const others = [
      await runScenario({...fakeScenario(), inputs}, options),
      await runScenario({...fakeScenario(), incertitudes: ["rotation.multiplier"]}, options),
      await runScenario(fakeScenario(), {...options, replications: 4})
    ];
    expect(new Set([base, ...others].map((run) => run.folder)).size).toBe(4);
  });

  test("takes the replicates that a kept run of the same simulation holds, more or fewer being asked", async () => {
    const three = await runScenario(fakeScenario({}, "repris"), options);
    // These accidents would stop the run if a replicate kept were run again.
    const longer = await runScenario(fakeScenario({throwAt: 2}, "repris"), {...options, replications: 5});
    expect(longer.reused).toBe(false);
    expect(longer.replicates.counters.slice(0, 3)).toEqual(three.replicates.counters);
    const shorter = await runScenario(fakeScenario({throwAt: 0}, "repris"), {...options, replications: 2});
    expect(shorter.replicates.counters).toEqual(three.replicates.counters.slice(0, 2));
    const anew = runScenario(fakeScenario({throwAt: 0}, "repris"), {
      ...options,
      replications: 2,
      again: true
    });
    await expect(anew).rejects.toThrow("broken replicate: 0");
  });

  test("a run that is stopped leaves no folder, only whole blocks to go on from", async () => {
    const stop = new AbortController();
    const prepared = fakeScenario({delayMs: 5}, "arrete");
    const running = runScenario(prepared, {
      ...options,
      replications: 9,
      signal: stop.signal,
      onProgress: ({done}) => done >= 4 && stop.abort()
    });
    await expect(running).rejects.toThrow("aborted");
    expect(readdirSync(join(state, "runs")).filter((name) => name.includes("arrete"))).toEqual([]);
    const [store] = readdirSync(join(state, "blocs"));
    expect(readdirSync(join(state, "blocs", store)).sort()).toEqual([
      "0-1.i32",
      "1-1.i32",
      "2-1.i32",
      "3-1.i32"
    ]);
    let resumed = 0;
    const run = await runScenario(prepared, {
      ...options,
      replications: 9,
      onProgress: (progress) => {
        resumed = progress.resumed;
      }
    });
    expect(resumed).toBe(4);
    expect(existsSync(run.folder)).toBe(true);
  });
});
