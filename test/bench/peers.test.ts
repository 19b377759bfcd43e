import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, test, vi} from "vitest";
import {alignedModel} from "../../bench/alignedModel.js";
import {engineFlux} from "../../bench/engineFlux.js";
import {exportInputs} from "../../bench/exportInputs.js";
import {largestGap} from "../../bench/largestGap.js";
import {startPeers} from "../../bench/peers.js";
import {createSimulator} from "../../src/core/simulate.js";
import {smallModel} from "../helpers/smallModel.js";

const model = alignedModel(smallModel());
const replicates = 20;

/** Attributions of the engine over twenty replicates: about 10 000 a class, a share known to half a point. */
function engineTotals(): number[][] {
  const simulator = createSimulator(model);
  const totals = [0, 1, 2].map(() => [0, 0, 0, 0]);
  for (let replicate = 0; replicate < replicates; replicate++)
    add(totals, engineFlux(simulator, simulator.run("pairs", replicate)));
  return totals;
}

function add(totals: number[][], flux: readonly (readonly number[])[]): void {
  flux.forEach((row, g) => {
    row.forEach((count, k) => {
      totals[g][k] += count;
    });
  });
}

test("the largest gap is read on shares, in points, class by class", () => {
  // 10 and 25 % against 20 and 15 %: ten points; twice as many attributions move nothing.
  expect(largestGap([[10, 25, 30, 35]], [[40, 30, 60, 70]])).toBeCloseTo(10, 10);
  expect(largestGap([[1, 1, 1, 1]], [[2, 2, 2, 2]])).toBe(0);
});

test("the engine's attributions by class and bracket add up to those of its chains", () => {
  const simulator = createSimulator(model);
  const counters = simulator.run("pairs", 0);
  const {layout} = simulator;
  let chains = 0;
  for (let step = 0; step < simulator.steps; step++)
    for (let depth = 0; depth < 6; depth++)
      chains += counters[step * layout.names.length + layout.columns.get(`chain.${depth}`)!];
  const flux = engineFlux(simulator, counters);
  expect(flux.flat().reduce((a, b) => a + b, 0)).toBe(chains);
});

test("what peers read is the model: one number a logement, little-endian", () => {
  const folder = mkdtempSync(join(tmpdir(), "equilibre-bench-test-"));
  exportInputs(model, folder);
  const brackets = readFileSync(join(folder, "log_bracket.i32"));
  const {occupantBracket} = model.population;
  expect(brackets.length).toBe(occupantBracket.length * 4);
  expect(brackets.readInt32LE(4 * 17)).toBe(occupantBracket[17]);
  expect(readFileSync(join(folder, "scalars.csv"), "utf8")).toContain(`steps,${model.plan.steps}\n`);
  rmSync(folder, {recursive: true});
});

test("peers whose tools are absent are left out, and told of", async () => {
  vi.stubEnv("PATH", "");
  const told = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const peers = await startPeers(model);
  for (const peer of peers) peer.stop();
  const lines = told.mock.calls.flat().join("\n");
  vi.unstubAllEnvs();
  told.mockRestore();
  expect(peers.map(({name}) => name)).not.toContain("C++");
  expect(peers.map(({name}) => name)).not.toContain("data.table");
  expect(lines).toContain("C++ not measured");
  expect(lines).toContain("data.table not measured");
});

test("each peer installed here lands near the engine on a small territoire", async () => {
  const engine = engineTotals();
  for (const peer of await startPeers(model)) {
    const totals = engine.map((row) => row.map(() => 0));
    for (let replicate = 0; replicate < replicates; replicate++)
      add(totals, (await peer.run(replicate)).flux);
    peer.stop();
    expect(largestGap(engine, totals), peer.name).toBeLessThan(2.5);
  }
});
