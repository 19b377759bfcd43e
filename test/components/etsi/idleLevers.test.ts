import {describe, expect, it} from "vitest";
import {etSiScenario} from "../../../src/components/etsi/etSiScenario.js";
import {type EtSiState, etSiDefaults} from "../../../src/components/etsi/etSiState.js";
import {type IdleLevers, idleLevers} from "../../../src/components/etsi/idleLevers.js";
import {compilePlan} from "../../../src/core/compile/compilePlan.js";
import {createSimulator} from "../../../src/core/simulate.js";
import {loadStart} from "../../../src/files/inputs.js";
import {resolveScenario} from "../../../src/files/resolveScenario.js";
import {etSiDocument} from "../../../src/loaders/etSiDocument.js";

const document = etSiDocument();
const {moteur: _, empreinte: __, ...defaults} = etSiDefaults(document);
const start = loadStart(resolveScenario("ciet"));

/** Counters of one replicate under a state of the levers. */
function countersOf(state: EtSiState): Int32Array {
  const {territoire, population} = start;
  const resolved = etSiScenario(state, document);
  const plan = compilePlan({resolved, territoire, fit: document.fit});
  return createSimulator({territoire, population, plan}).run("essai", 0);
}

const none = {...defaults, fragile: 0, moyenne: 0, sans: 0};
/** States under which levers are off, and another value of each. */
const cases: readonly (readonly [name: string, state: EtSiState, moved: Partial<EtSiState>])[] = [
  ["bounds without effort", none, {objectif: "quatre-quarts", lecture: "intensive"}],
  ["a class without bounds", defaults, {moyenne: 0}],
  ["an objective that is not pursued", {...defaults, aci: "aucun"}, {effortAci: 0}],
  ["a rate that the rule sets", defaults, {taux: 40}]
];

describe("a lever that is off changes no counter", () => {
  it.each(cases)(
    "%s",
    (_name, state, moved) => {
      const off = Object.keys(idleLevers(state, document));
      expect(off).toEqual(expect.arrayContaining(Object.keys(moved)));
      expect(countersOf({...state, ...moved})).toEqual(countersOf(state));
    },
    60_000
  );

  it("one that is on changes some", () => {
    expect(countersOf({...defaults, sans: 0})).not.toEqual(countersOf(defaults));
  }, 60_000);
});

describe("the reasons", () => {
  const {bounded} = document;
  const idle = (moved: Partial<EtSiState>, npru = true): IdleLevers =>
    idleLevers({...defaults, ...moved}, {bounded, npru});

  it("the middle class has no bound in the reading kept, and gets an aim with the other objective", () => {
    expect(bounded).toEqual({fragile: true, moyenne: false, sans: true});
    expect(idle({}).moyenne).toMatch(/^aucune borne/);
    expect(idle({objectif: "quatre-quarts"}).moyenne).toBeUndefined();
  });

  it("whatever is off, the lever that would turn it on again is not", () => {
    expect(Object.keys(idle({fragile: 0, moyenne: 0, sans: 0})).sort()).toEqual(
      ["lecture", "moyenne", "objectif", "taux"].sort()
    );
    expect(idle({aci: "aucun", effortAci: 0}).aci).toBeUndefined();
    expect(idle({plai: "fixe"}).taux).toBeUndefined();
  });

  it("demolitions count for nothing where the programme does not take place", () => {
    expect(idle({}).demolitions).toBeUndefined();
    expect(idle({}, false).demolitions).toMatch(/NPRU/);
  });
});
