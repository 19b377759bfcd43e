import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {digest} from "../../src/analysis/indicateurs/digest.js";
import {createSimulator} from "../../src/core/simulate.js";
import type {Model} from "../../src/core/state.js";
import {simulateReplicates} from "../../src/runners/simulateReplicates.js";
import {engineModule} from "../../src/runners/simulatorModule.js";
import {openChromium} from "../helpers/openChromium.js";
import {smallModel} from "../helpers/smallModel.js";
import {effortFromConvention} from "../helpers/smallPlan.js";
import {portableModel} from "./portableModel.js";
import type {PageRun} from "./runInPage.js";
import {serveCore} from "./servedCore.js";

const seed = "un seul résultat";
const replications = 5;

/** What uses most arithmetic: geometric weights, square roots of the ranges, every rule at once. */
const models: readonly (readonly [string, Model])[] = [
  ["the practice of 2014", smallModel()],
  [
    "objectives pursued in part by every CAL",
    smallModel({
      attribution: {
        policy: "objectifs",
        reading: "intensive",
        effort: effortFromConvention(0.37),
        observed: [
          [0.41, 0.3, 0.16, 0.13],
          [0.25, 0.25, 0.25, 0.25],
          [0.12, 0.21, 0.29, 0.38]
        ]
      },
      aci: {effort: new Array<number>(8).fill(0.6)}
    })
  ],
  [
    "strict quotas, NPRU, hypotheses drawn from their ranges",
    smallModel({
      attribution: {policy: "quotas", effort: effortFromConvention(0.8)},
      npru: {active: true},
      ranges: {
        rotationMultiplier: {low: 0.8, mode: 1, high: 1.1},
        inflowMultiplier: {low: 0.9, mode: 1, high: 1.2},
        incomeDown: {low: 0.02, mode: 0.05, high: 0.08},
        demolitions: {low: 40, mode: 60, high: 90}
      }
    })
  ]
];

let browser: Browser;

beforeAll(async () => {
  browser = await openChromium();
});

afterAll(async () => {
  await browser.close();
});

describe("one digest", () => {
  test.each(models)(
    "of %s: this thread, two threads, Chromium",
    async (_, model) => {
      const here = digestHere(model);
      expect(await digestOnThreads(model, 2)).toBe(here);
      expect(await digestInChromium(model)).toBe(here);
    },
    120_000
  );

  test("is another one for another plan", () => {
    const digests = models.map(([, model]) => digestHere(model));
    expect(new Set(digests).size).toBe(models.length);
  });
});

function digestHere(model: Model): string {
  const simulator = createSimulator(model);
  const hash = digest(simulator.layout.names);
  for (let replicate = 0; replicate < replications; replicate++) hash.add(simulator.run(seed, replicate));
  return hash.value();
}

async function digestOnThreads(model: Model, threads: number): Promise<string> {
  const {layout, steps} = createSimulator(model);
  const simulation = {model, seed, simulatorModule: engineModule, layout, steps};
  const {counters} = await simulateReplicates(simulation, {replications, threads});
  const hash = digest(layout.names);
  for (const table of counters) hash.add(table);
  return hash.value();
}

async function digestInChromium(model: Model): Promise<string> {
  const page = await browser.newPage();
  const refused = await serveCore(page);
  const run: PageRun = {portable: portableModel(model), seed, replications};
  const found = await page.evaluate((asked) => {
    const {runInPage} = globalThis as unknown as {runInPage: (run: PageRun) => string};
    return runInPage(asked);
  }, run);
  await page.close();
  // The engine asks for nothing beside its own modules: no library, no network.
  expect(refused.filter((url) => !url.endsWith("/favicon.ico"))).toEqual([]);
  return found;
}
