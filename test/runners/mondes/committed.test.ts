import {describe, expect, test} from "vitest";
import {publicOutcomes} from "../../../src/analysis/comparer/publicOutcomes.js";
import {byWorld} from "../../../src/analysis/indicateurs/estimate.js";
import {yearlyFutures} from "../../../src/analysis/mondes/differenceInWorlds.js";
import {projectionOf} from "../../../src/analysis/mondes/projection.js";
import {keptWorlds} from "../../../src/analysis/mondes/world.js";
import {halving} from "../../../src/analysis/statistics/worlds/halving.js";
import {nestedLatinHypercube} from "../../../src/analysis/statistics/worlds/nestedLatinHypercube.js";
import {engine} from "../../../src/files/engine.js";
import {loadStart} from "../../../src/files/inputs.js";
import {fitWorld} from "../../../src/files/mondes/fitWorld.js";
import {publishedProjection} from "../../../src/files/mondes/projectionFile.js";
import {readWorldGround} from "../../../src/files/mondes/worldGround.js";
import {readWorlds} from "../../../src/files/mondes/worldsFile.js";
import {readCentres} from "../../../src/files/observations/centresFile.js";
import {readConfrontationGround} from "../../../src/files/observations/confrontationGround.js";
import {readProject} from "../../../src/files/projectFile.js";
import {resolveScenario} from "../../../src/files/resolveScenario.js";
import {scenarioIds} from "../../../src/files/scenarioPaths.js";
import {keyOfProjection} from "../../../src/runners/mondes/projectWorlds.js";
import {worldsLaboratory} from "../../../src/runners/mondes/worldsLaboratory.js";
import {prepareScenario} from "../../../src/runners/prepareScenario.js";
import {centreKey, wantedCentres} from "../../../src/runners/publishCentres.js";

const ground = readWorldGround();
const worlds = readWorlds(ground);
const kept = keptWorlds(worlds);
const {reference, convention} = readProject().scenarios;

describe("the worlds that are committed", () => {
  test("are those of the hypotheses, the territoire and the fit of today; 256 are kept at least", () => {
    expect(kept.length).toBeGreaterThanOrEqual(256);
    expect(worlds.worlds.map(({index}) => index)).toEqual(worlds.worlds.map((_, i) => i));
    expect(kept.every(({implausibility}) => implausibility < 3)).toBe(true);
  });

  test("are drawn and fitted again to the same figures", () => {
    const {index} = kept[1];
    const point = nestedLatinHypercube(ground.seed, index + 1, ground.dimensions)[index];
    expect(JSON.parse(JSON.stringify(fitWorld(ground, index, point)))).toEqual(kept[1]);
  });
});

describe.each(readProject().worlds?.later ?? [])("those of $knownOn", ({knownOn}) => {
  const later = readWorldGround(knownOn);
  const own = keptWorlds(readWorlds(later));

  test("are drawn and fitted again to the same figures; 64 are kept at least", () => {
    expect(own.length).toBeGreaterThanOrEqual(64);
    const {index} = own[2];
    const point = nestedLatinHypercube(later.seed, index + 1, later.dimensions)[index];
    expect(JSON.parse(JSON.stringify(fitWorld(later, index, point)))).toEqual(own[2]);
  });

  const projected = scenarioIds().filter((id) => publishedProjection(id, knownOn) !== undefined);
  test("the reference is projected in them", () => {
    expect(projected).toContain(reference);
  });

  test.each(projected)("%s is projected in them, by this engine, as known on that day", (id) => {
    const published = publishedProjection(id, knownOn);
    const prepared = prepareScenario(id, {incertitudes: false, knownOn});
    expect(published?.key).toBe(keyOfProjection(prepared, later));
    expect(published?.engine).toBe(engine().sources);
    expect(published?.worlds).toMatchObject({n: 64, knownOn});
    expect(publicOutcomes.filter((outcome) => published?.futures[outcome.id] === undefined)).toEqual([]);
  });
});

test("the central runs that the page shows are those of today's engine and of what was known", () => {
  const {happened, causes} = readConfrontationGround();
  const wanted = wantedCentres({happened, causes});
  const centres = readCentres();
  expect(centres?.engine).toBe(engine().sources);
  expect(centres?.rows.map(({scenario, knownOn, known, key}) => ({scenario, knownOn, known, key}))).toEqual(
    wanted.map((one) => ({...one, key: centreKey(one, happened)}))
  );
});

describe("the projections that are committed", () => {
  const start = loadStart(resolveScenario(reference));

  test.each(scenarioIds())("%s: made by this engine from these files", (id) => {
    const prepared = prepareScenario(id, {incertitudes: false, start});
    const published = publishedProjection(id);
    expect(published?.key).toBe(keyOfProjection(prepared, ground));
    expect(published?.engine).toBe(engine().sources);
  });

  test("one world run again gives the futures that they hold", () => {
    const prepared = prepareScenario(convention, {incertitudes: false, start});
    const published = publishedProjection(convention);
    const {layout, steps, seed} = {...prepared.simulation};
    const [table] = worldsLaboratory().run({
      kind: "project",
      knownOn: ground.knownOn,
      world: kept[0],
      scenarios: [{reference: prepared.reference, seed}],
      replicates: 2
    }) as Int32Array[];
    const width = steps * layout.names.length;
    const counters = [table.subarray(0, width), table.subarray(width)];
    const again = projectionOf({layout, steps, counters, perWorld: 2}, prepared.objectives, {
      ...{key: "", engine: "", knownOn: "", digest: ""}
    });
    const held = Object.entries(published?.futures ?? {});
    for (const [id, rows] of held)
      expect(
        rows.map((row) => row.slice(0, 2)),
        id
      ).toEqual(again.futures[id]);
    // Made before projections kept what public figures tell: nothing else may be missing.
    const missing = Object.keys(again.futures).filter((id) => published?.futures[id] === undefined);
    const later = new Set(publicOutcomes.map(({id}) => id));
    expect(missing.filter((id) => !later.has(id))).toEqual([]);
  });

  // What the outer bar is for: it must hold what it was not built on.
  test.each([reference, convention])("%s: half of the worlds predict the other half", (id) => {
    const published = publishedProjection(id);
    expect(published).toBeDefined();
    if (published === undefined) return;
    const {futures, firstYear, worlds: header} = published;
    const outside: number[] = [];
    for (const outcome of Object.keys(futures)) {
      const year = firstYear + futures[outcome].length - 1;
      const table = byWorld(yearlyFutures(published, outcome, [year]), header.replicates);
      // A bar that ends on a value that many futures share holds them all: it says nothing of its length.
      if (largestTie(table.flat()) > 0.05) continue;
      const halves = halving(table, {seed: "moitiés", halvings: 200});
      expect(halves.mean, outcome).toBeGreaterThan(0.88);
      expect(halves.mean, outcome).toBeLessThan(0.92);
      outside.push(halves.outside);
    }
    // One halving in twenty, over all figures.
    expect(outside.length).toBeGreaterThan(15);
    expect(outside.reduce((a, b) => a + b, 0) / outside.length).toBeLessThanOrEqual(0.05);
  });
});

/** Share of the futures that have the value which the most of them have. */
function largestTie(futures: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const future of futures) counts.set(future, (counts.get(future) ?? 0) + 1);
  return Math.max(...counts.values()) / futures.length;
}
