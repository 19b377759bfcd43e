import {cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import fc from "fast-check";
import {afterAll, beforeAll, expect, test, vi} from "vitest";
import {centralFutures} from "../../../src/analysis/confronter/centralFutures.js";
import {confrontation} from "../../../src/analysis/confronter/confrontation.js";
import {drawWorld} from "../../../src/analysis/mondes/drawWorld.js";
import {keptWorlds} from "../../../src/analysis/mondes/world.js";
import {nestedLatinHypercube} from "../../../src/analysis/statistics/worlds/nestedLatinHypercube.js";
import type {Model} from "../../../src/core/state.js";
import {fitWorld} from "../../../src/files/mondes/fitWorld.js";
import {scenarioInWorlds} from "../../../src/files/mondes/scenarioInWorlds.js";
import {readWorldGround} from "../../../src/files/mondes/worldGround.js";
import {readWorlds} from "../../../src/files/mondes/worldsFile.js";
import {templateFolder} from "../../../src/files/newProject.js";
import {readConfrontationGround} from "../../../src/files/observations/confrontationGround.js";
import {prepareScenario} from "../../../src/runners/prepareScenario.js";
import {runBlock} from "../../../src/runners/runBlock.js";
import {engineFor} from "../../../src/runners/simulatorModule.js";
import {evolutionLine, titles} from "../observations/observedProject.js";

/** A small city whose values of today were published in 2027; worlds stand on 2016-12-31, with the values that it had then. */
const root = join(mkdtempSync(join(tmpdir(), "equilibre-connu-")), "aubrelle");
const knownOn = "2016-12-31";
const histories = {
  "demande.pending": 1400,
  "demande.meanMonths": 14,
  "attribution.mutationShare": 0.33,
  "vacance.frictionalShare": 0.1,
  "cadrage.loyerMoyen": 5.9,
  "cadrage.tauxMobilite": 0.095
};
const path = (name: string) => join(root, "data", name);
const shipped = (name: string) => readFileSync(join(templateFolder, "data", name), "utf8");

beforeAll(() => {
  cpSync(templateFolder, root, {recursive: true});
  mkdirSync(path("observations"), {recursive: true});
  vi.stubEnv("EQUILIBRE_PROJET", root);
  vi.stubEnv("EQUILIBRE_ETAT", join(root, ".equilibre"));
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(join(root, ".."), {recursive: true, force: true});
});

interface Later {
  readonly pending: number;
  readonly months: number;
  readonly share: number;
  readonly rent: number;
  readonly low: number;
  readonly rotation: number;
  readonly observed: number;
}
const today: Later = {
  pending: 1400,
  months: 14,
  share: 0.33,
  rent: 5.9,
  low: 0.75,
  rotation: 0.95,
  observed: -30
};

/** Writes the city with what was published after the day: values of today, values and ranges re-opened since, public figures. */
function publish({pending, months, share, rent, low, rotation, observed}: Later): void {
  const value = (text: string, id: string, amount: number) =>
    text.replace(new RegExp(`(^${id.replace(".", "\\.")}:\\n(?:  .*\\n)*?  value: ).*`, "m"), `$1${amount}`);
  let hypotheses = shipped("territoire/hypotheses.yaml");
  hypotheses = value(hypotheses, "demande.pending", pending);
  hypotheses = value(hypotheses, "demande.meanMonths", months);
  hypotheses = value(hypotheses, "attribution.mutationShare", share);
  hypotheses = value(hypotheses, "vacance.frictionalShare", 0.05 + share / 10);
  hypotheses = hypotheses.replace(
    /(^refus\.multiplier:\n(?: {2}.*\n)*? {2}connuLe: .*\n)/m,
    `$1  later:\n    - {connuLe: 2027-06-30, range: [${low}, 1.3], reason: un relevé}\n`
  );
  writeFileSync(path("territoire/hypotheses.yaml"), hypotheses);
  writeFileSync(
    path("territoire/cadrage.csv"),
    shipped("territoire/cadrage.csv")
      .replace("Loyer moyen,5.9", `Loyer moyen,${rent}`)
      .replace("Taux de mobilité,0.095", `Taux de mobilité,${share / 3}`)
  );
  const before = Object.entries(histories).map(
    ([id, one]) =>
      `  ${id}:\n    connuLe: 2027-01-31\n    values:\n      - {connuLe: ${knownOn}, value: ${one}, reason: avant}\n`
  );
  writeFileSync(
    path("territoire/connu.yaml"),
    `values:\n${before.join("")}  rotation.multiplier:\n    connuLe: ${knownOn}\n    values:\n      - {connuLe: 2027-06-30, value: ${rotation}, reason: un relevé}\n`
  );
  writeFileSync(
    path("observations/observations.csv"),
    `${titles}\n${evolutionLine}\n${evolutionLine.replace("-30", String(observed)).replace("2027-02-01", "2028-01-31")}\n`
  );
}

/** All that a projection as known on the day rests on and says, as text. */
function asKnown(): Record<string, string> {
  const ground = readWorldGround();
  const kept = keptWorlds(readWorlds(ground));
  const points = nestedLatinHypercube(ground.seed, kept[0].index + 1, ground.dimensions);
  const prepared = prepareScenario("fil-de-l-eau", {incertitudes: false, knownOn});
  const {seed, layout, steps} = prepared.simulation;
  const model = prepared.simulation.model as Model;
  const counters = [runBlock(engineFor(model), seed, {block: {first: 0, count: 1}, forks: undefined})];
  const held = readConfrontationGround();
  const document = confrontation({
    ...held,
    observedOn: "2027-03-31",
    scenarios: [
      {id: "fil-de-l-eau", title: "", central: centralFutures({layout, steps, counters}, held.firstYear)}
    ]
  });
  return {
    inputs: ground.inputs,
    worlds: JSON.stringify(points.map((point) => drawWorld(ground.design, point))),
    fitted: JSON.stringify(fitWorld(ground, kept[0].index, points[kept[0].index])),
    scenario: scenarioInWorlds("fil-de-l-eau", ground),
    plan: JSON.stringify(model.plan),
    document: JSON.stringify(document)
  };
}

test("nothing published after the day changes a byte of a projection as known on it", () => {
  publish(today);
  const before = asKnown();
  // The worlds that ship come back to the byte, from the start that they keep.
  const [shippedWorld] = keptWorlds(readWorlds(readWorldGround()));
  expect(JSON.parse(before.fitted)).toEqual(JSON.parse(JSON.stringify(shippedWorld)));
  expect(JSON.parse(before.document).rows).toHaveLength(1);
  const later = fc.record({
    pending: fc.integer({min: 1200, max: 1700}),
    months: fc.integer({min: 10, max: 20}),
    share: fc.double({min: 0.31, max: 0.375, noNaN: true}),
    rent: fc.double({min: 5, max: 7, noNaN: true}),
    low: fc.constantFrom(0.5, 0.6, 0.9),
    rotation: fc.double({min: 0.8, max: 1.1, noNaN: true}),
    observed: fc.integer({min: -60, max: 60})
  });
  fc.assert(
    fc.property(later, (published) => {
      publish(published);
      expect(asKnown()).toEqual(before);
    }),
    {numRuns: 6}
  );
}, 120_000);

test("what was known on the day does change it: another fit is asked for, then other worlds", () => {
  publish(today);
  expect(() => readWorlds(readWorldGround())).not.toThrow();
  writeFileSync(
    path("territoire/connu.yaml"),
    readFileSync(path("territoire/connu.yaml"), "utf8").replace("value: 0.1,", "value: 0.15,")
  );
  expect(() => readWorldGround()).toThrow(/npx equilibre calibrer --connu-le/);
});
