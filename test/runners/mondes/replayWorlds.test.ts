import {describe, expect, test} from "vitest";
import {projectionOf} from "../../../src/analysis/mondes/projection.js";
import {counterLayout} from "../../../src/core/indicateurs/layout.js";
import {engine} from "../../../src/files/engine.js";
import {evenlySpread} from "../../../src/runners/mondes/evenlySpread.js";
import {carriedOver} from "../../../src/runners/mondes/replayWorlds.js";
import {cietBrackets} from "../../helpers/cietBrackets.js";
import {fixtureCounters} from "../../site/fixtureCounters.js";

const steps = 14;
const n = 40;
const perWorld = 2;
const layout = counterLayout(cietBrackets(), {communes: [], bailleurs: []});
const everyStep = <T>(row: T): T[] => Array.from({length: steps}, () => row);
const objectives = {
  ...{firstYear: 2016, brackets: layout.brackets, tolerance: 2, confidence: 0.9},
  reference: everyStep([0.25, 0.25, 0.25, 0.25]),
  ceiling: everyStep([0.5, null, null]),
  floor: everyStep([null, null, 0.5])
};
const table = (world: number, r: number) =>
  fixtureCounters(layout, {effort: 0.3 + world / 100, replicate: world * perWorld + r});
const futuresOf = (worlds: readonly number[]) => ({
  ...{layout, steps, perWorld, key: "clé", digest: "essai", knownOn: "2016-12-31"},
  counters: worlds.flatMap((world) => [table(world, 0), table(world, 1)])
});
const all = Array.from({length: n}, (_, world) => world);
const published = projectionOf(futuresOf(all), objectives, {
  ...{key: "clé", engine: "sha256:ancien", digest: "essai", knownOn: "2016-12-31"}
});
const sample = futuresOf(evenlySpread(n, 16));
const prepared = {objectives, key: "clé d’aujourd’hui"};

describe("a projection of an earlier engine, or of earlier files", () => {
  test("is carried over where sixteen of its worlds give the same futures, and says so", () => {
    const carried = carriedOver(published, prepared, sample);
    expect(carried).toEqual({
      ...published,
      key: prepared.key,
      engine: engine().sources,
      replayed: 16
    });
  });

  test("is carried over with the outcomes that it holds, those added since being left out", () => {
    const {attributions, aci} = published.futures;
    const carried = carriedOver({...published, futures: {attributions, aci}}, prepared, sample);
    expect(Object.keys(carried?.futures ?? {})).toEqual(["attributions", "aci"]);
  });

  test("is not where it holds an outcome that nothing computes any more", () => {
    const futures = {...published.futures, disparu: published.futures.attributions};
    expect(carriedOver({...published, futures}, prepared, sample)).toBeUndefined();
  });

  test("is not where one attribution of one of them differs", () => {
    const counters = sample.counters.map((counts) => counts.slice());
    const column = layout.columns.get("flux.fragile.tresModestes.premierAcces") as number;
    counters[31][13 * layout.names.length + column]++;
    expect(carriedOver(published, prepared, {...sample, counters})).toBeUndefined();
  });
});

test("worlds are sampled from the first to the last", () => {
  expect(evenlySpread(256, 16)).toEqual([
    0, 17, 34, 51, 68, 85, 102, 119, 136, 153, 170, 187, 204, 221, 238, 255
  ]);
  expect(evenlySpread(3, 16)).toEqual([0, 1, 2]);
});
