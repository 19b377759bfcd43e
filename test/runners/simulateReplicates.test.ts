import {mkdtempSync, readdirSync, rmSync, truncateSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, describe, expect, test} from "vitest";
import {digest} from "../../src/analysis/indicateurs/digest.js";
import type {Replicates} from "../../src/analysis/indicateurs/replicates.js";
import {counterLayout} from "../../src/core/indicateurs/layout.js";
import {pastOf} from "../../src/core/past.js";
import {SharedPasts} from "../../src/core/sharedPasts.js";
import {createSimulator} from "../../src/core/simulate.js";
import type {Model} from "../../src/core/state.js";
import {blockStore} from "../../src/runners/blockStore.js";
import {type Progress, type Simulation, simulateReplicates} from "../../src/runners/simulateReplicates.js";
import {engineModule} from "../../src/runners/simulatorModule.js";
import {cietBrackets} from "../helpers/cietBrackets.js";
import {smallModel} from "../helpers/smallModel.js";
import type {FakeModel} from "./fakeSimulator.js";

const folder = mkdtempSync(join(tmpdir(), "equilibre-runners-"));
afterAll(() => rmSync(folder, {recursive: true}));

const layout = counterLayout(cietBrackets(), {communes: ["59350"], bailleurs: ["bailleur-a"]});
const simulatorModule = new URL("./fakeSimulator.ts", import.meta.url).href;

function simulation(accidents: Partial<FakeModel> = {}, seed = "graine"): Simulation {
  const model: FakeModel = {columns: layout.names.length, steps: 2, salt: Int32Array.of(42), ...accidents};
  return {model, seed, simulatorModule, layout, steps: 2};
}

function digestOf({counters}: Replicates): string {
  const d = digest(layout.names);
  for (const table of counters) d.add(table);
  return d.value();
}

const reference = digestOf(await simulateReplicates(simulation(), {replications: 7, threads: 1}));

describe("half-years that simulations share", () => {
  /** The objectives pursued from a step on: the second goes on from the first, where they part. */
  const jobs = [6, 4].map((from): Simulation & {model: Model} => {
    const effort = Array.from({length: 8}, (_, step) => (step < from ? [0, 0, 0] : [1, 1, 1]));
    const model = smallModel({attribution: {policy: "objectifs", effort}});
    const {layout: own, steps} = createSimulator(model);
    return {model, layout: own, steps, seed: "commun", simulatorModule: engineModule};
  });

  test.each([1, 2])("are run once, to the same counters, on %s thread(s)", async (threads) => {
    const shared = new SharedPasts();
    const pasts = jobs.map(({model}) => pastOf(model));
    shared.expect(pasts, 8);
    const replications = 3;
    for (const [i, job] of jobs.entries()) {
      const forks = shared.of(pasts[i], job.seed);
      const parts = [0, 1, 2].map((replicate) => forks.fork(replicate).from?.step);
      expect(parts).toEqual(new Array(replications).fill(i === 0 ? undefined : 4));
      const {counters} = await simulateReplicates(job, {replications, threads, forks: () => forks});
      const whole = await simulateReplicates(job, {replications, threads: 1});
      expect(counters).toEqual(whole.counters);
    }
  });
});

describe("simulateReplicates", () => {
  test("has one digest whatever the number of threads", async () => {
    for (const threads of [2, 3]) {
      const replicates = await simulateReplicates(simulation(), {replications: 7, threads});
      expect(replicates.counters).toHaveLength(7);
      expect(digestOf(replicates)).toBe(reference);
    }
  });

  test("has another digest for another seed", async () => {
    const other = await simulateReplicates(simulation({}, "autre"), {replications: 7, threads: 1});
    expect(digestOf(other)).not.toBe(reference);
  });

  test("runs the block of a dead thread again, and counts it once", async () => {
    const dieMark = join(folder, "died");
    const seen: Progress[] = [];
    const replicates = await simulateReplicates(simulation({dieAt: 3, dieMark}), {
      replications: 7,
      threads: 2,
      onProgress: (progress) => seen.push(progress)
    });
    expect(readdirSync(folder)).toContain("died");
    expect(digestOf(replicates)).toBe(reference);
    expect(seen.at(-1)).toEqual({done: 7, total: 7, resumed: 0});
    expect(seen.map((p) => p.done)).toEqual([...seen.map((p) => p.done)].sort((a, b) => a - b));
  });

  test("gives up on a block whose thread dies each time", async () => {
    const hopeless = simulation({dieAt: 3, dieMark: join(folder, "dies"), alwaysDie: true});
    await expect(simulateReplicates(hopeless, {replications: 7, threads: 2})).rejects.toThrow(
      "worker exited"
    );
  });

  test("reports what a replicate threw, on one thread as on two", async () => {
    for (const threads of [1, 2])
      await expect(simulateReplicates(simulation({throwAt: 4}), {replications: 7, threads})).rejects.toThrow(
        "broken replicate: 4"
      );
  });

  test("goes on where it was stopped", async () => {
    const store = blockStore(join(folder, "resume"));
    const stop = new AbortController();
    const slow = simulation({delayMs: 5});
    const stopped = simulateReplicates(slow, {
      replications: 7,
      threads: 1,
      store,
      signal: stop.signal,
      onProgress: ({done}) => done >= 4 && stop.abort()
    });
    await expect(stopped).rejects.toThrow("aborted");
    const seen: Progress[] = [];
    const replicates = await simulateReplicates(slow, {
      replications: 7,
      threads: 2,
      store,
      onProgress: (progress) => seen.push(progress)
    });
    expect(seen[0]).toEqual({done: 4, total: 7, resumed: 4});
    expect(digestOf(replicates)).toBe(reference);
  });

  test("runs again a stored block that is not whole", async () => {
    const store = blockStore(join(folder, "torn"));
    await simulateReplicates(simulation(), {replications: 7, threads: 1, store});
    truncateSync(join(folder, "torn", "2-1.i32"), 100);
    expect(digestOf(await simulateReplicates(simulation(), {replications: 7, threads: 1, store}))).toBe(
      reference
    );
  });

  test("stops threads at once when cancelled", async () => {
    const stop = new AbortController();
    const running = simulateReplicates(simulation({delayMs: 60_000}), {
      replications: 4,
      threads: 2,
      signal: stop.signal
    });
    setTimeout(() => stop.abort(), 300);
    const started = performance.now();
    await expect(running).rejects.toThrow("aborted");
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
