import {describe, expect, it} from "vitest";
import {digest} from "../../src/analysis/indicateurs/digest.js";
import {etSiScenario} from "../../src/components/etsi/etSiScenario.js";
import {etSiDefaults} from "../../src/components/etsi/etSiState.js";
import {compilePlan} from "../../src/core/compile/compilePlan.js";
import {packPopulation} from "../../src/core/demande/packPopulation.js";
import {createSimulator} from "../../src/core/simulate.js";
import {packTerritoire} from "../../src/core/territoire/packTerritoire.js";
import {loadModel, loadStart} from "../../src/files/inputs.js";
import {resolveScenario} from "../../src/files/resolveScenario.js";
import {etSiDocument} from "../../src/loaders/etSiDocument.js";
import {packReplicates, unpackReplicates} from "../../src/workers/packReplicates.js";
import {simulatePairs} from "../../src/workers/simulatePairs.js";
import {simulationStart} from "../../src/workers/simulationStart.js";

const document = etSiDocument();
const ciet = resolveScenario("ciet");
const loaded = loadStart(ciet);
const sent = structuredClone({
  kind: "load" as const,
  territoire: packTerritoire(loaded.territoire),
  population: packPopulation(loaded.population),
  referenceReplicates: packReplicates([]),
  fit: document.fit,
  reference: document.reference
});

describe("what the page asks of the engine", () => {
  it("is the convention's own plan when no lever moves", () => {
    const {territoire} = loaded;
    const asked = etSiScenario(etSiDefaults(document), document);
    expect(compilePlan({resolved: asked, territoire, fit: document.fit})).toEqual(
      loadModel(ciet, {start: loaded}).model.plan
    );
  });

  it("leaves the test year without effort, and moves what it says from the first year of effort on", () => {
    const {levers, uncertainties} = etSiScenario(
      {...etSiDefaults(document), fragile: 40, plai: "fixe", taux: 27, demolitions: 3600},
      document
    );
    expect(levers.attribution.effort.fragile).toEqual({2016: 0, 2017: 0, 2018: 0.4});
    expect(levers.plai).toEqual({rule: "fixe", rate: {2016: 0.2, 2018: 0.27}});
    expect(uncertainties.npru.demolitions).toBe(3600);
  });

  it("gives the digest of the command line for the same scenario and replicate", () => {
    const start = simulationStart(sent);
    const scenario = etSiScenario(etSiDefaults(document), document);
    const [pair] = Array.from(simulatePairs(start, {scenario, replicates: 1})).filter(
      (given) => given !== undefined
    );
    const simulator = createSimulator(loadModel(ciet, {start: loaded}).model);
    const expected = digest(simulator.layout.names);
    expected.add(simulator.run(ciet.seed, 0));
    expect(pair?.digest).toBe(expected.value());
  });

  it("can be stopped before each replicate, and runs the reference only once", () => {
    const start = simulationStart(sent);
    const replicates = simulatePairs(start, {scenario: document.reference, replicates: 2});
    expect(replicates.next().value).toBeUndefined();
    expect(replicates.next().value).toBeUndefined();
    const first = replicates.next().value;
    expect(first?.asked).toEqual(first?.reference);
    replicates.return(undefined);
    expect(start.referenceReplicates).toHaveLength(1);
    const again = simulatePairs(start, {scenario: document.reference, replicates: 1});
    expect([again.next().value, again.next().value?.reference]).toEqual([undefined, first?.reference]);
  });

  it("does not run again a reference replicate that came with the start", () => {
    const known = new Int32Array([1, 2, 3]);
    const start = simulationStart({...sent, referenceReplicates: packReplicates([known])});
    const replicates = simulatePairs(start, {scenario: document.reference, replicates: 1});
    expect([replicates.next().value, replicates.next().value?.reference]).toEqual([undefined, known]);
  });
});

describe("packReplicates", () => {
  it("gives back the tables it was given, none included", () => {
    const tables = [new Int32Array([1, -2]), new Int32Array([3, 2_000_000_000])];
    expect(unpackReplicates(packReplicates(tables))).toEqual(tables);
    expect(unpackReplicates(packReplicates([]))).toEqual([]);
  });
});
