import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {premierAcces, relogementNpru, vacant} from "../../src/core/markers.js";
import {createSimulator} from "../../src/core/simulate.js";
import type {Model, State} from "../../src/core/state.js";
import {type Balance, verifyStep} from "../../src/core/verifyStep.js";
import {policyIds} from "../../src/core/vocabulary.js";
import {arbitraryChanges} from "../helpers/arbitraryChanges.js";
import {counterTable} from "../helpers/counterTable.js";
import {openingBalance} from "../helpers/openingBalance.js";
import {smallModel} from "../helpers/smallModel.js";
import {effortFromConvention} from "../helpers/smallPlan.js";

/** Runs a replicate, its identities checked at each half-year. */
function runVerified(model: Model, seed: string, replicate = 0, watch?: (state: State) => void): Int32Array {
  let balance: Balance | undefined;
  return createSimulator(model).run(seed, replicate, {
    afterStep(state) {
      balance = verifyStep(state, balance ?? openingBalance(state));
      watch?.(state);
    }
  });
}

describe("simulate", () => {
  test("keeps its identities at each half-year under every policy", () => {
    for (const policy of policyIds) {
      const model = smallModel({
        attribution: {policy, effort: effortFromConvention(0.8)},
        aci: {effort: new Array<number>(8).fill(0.7)},
        npru: {active: true}
      });
      const counters = runVerified(model, "conservation");
      const table = counterTable(createSimulator(model).layout, counters);
      expect(table.sum("demolitions", 2, 7), policy).toBeGreaterThan(20);
      expect(table.sum("flux.fragile.tresModestes.premierAcces", 0, 7), policy).toBeGreaterThan(5);
    }
  });

  test("a counter that went round its 32 bits is told", () => {
    createSimulator(smallModel()).run("tour", 0, {
      steps: 1,
      afterStep(state) {
        expect(() => verifyStep(state, openingBalance(state))).not.toThrow();
        state.counters[state.row + state.columns.rules.plafond] -= 2 ** 31;
        expect(() => verifyStep(state, openingBalance(state))).toThrow(/rule\.plafond\.excluded is a count/);
      }
    });
  });

  test("keeps its identities whatever the plan, and no demande has two logements", () => {
    fc.assert(
      fc.property(arbitraryChanges(), fc.nat(9), (changes, replicate) => {
        runVerified(smallModel(changes), "hasard", replicate, ({pool, logements}) => {
          const homes = new Set<number>();
          for (let i = 0; i < pool.count; i++) {
            if (pool.alive[i] === 0 || pool.home[i] < 0) continue;
            expect(homes.has(pool.home[i])).toBe(false);
            homes.add(pool.home[i]);
          }
          for (let l = 0; l < logements.count; l++) {
            const held = logements.demande[l];
            if (held < 0) continue;
            expect(pool.alive[held]).toBe(1);
            expect(pool.home[held]).toBe(l);
            expect(logements.occupant[l]).toBeLessThan(4);
          }
        });
      }),
      {numRuns: 40}
    );
  });

  test("replays a seed: the same counters from a new simulator, from a used one, in any order", () => {
    fc.assert(
      fc.property(arbitraryChanges(), fc.string(), fc.nat(1000), (changes, seed, replicate) => {
        const model = smallModel(changes);
        const used = createSimulator(model);
        const first = used.run(seed, replicate);
        used.run(seed, replicate + 1);
        used.run(`${seed}!`, replicate);
        expect(used.run(seed, replicate)).toEqual(first);
        expect(createSimulator(model).run(seed, replicate)).toEqual(first);
      }),
      {numRuns: 15}
    );
  });

  test("gives other counters for another seed and another replicate", () => {
    const simulator = createSimulator(smallModel());
    const first = simulator.run("a", 0);
    expect(simulator.run("b", 0)).not.toEqual(first);
    expect(simulator.run("a", 1)).not.toEqual(first);
  });

  test("an observer and a check change no counter", () => {
    const model = smallModel({
      attribution: {policy: "quotas", effort: effortFromConvention(1)},
      npru: {active: true}
    });
    const plain = createSimulator(model).run("vu", 3);
    let seen = 0;
    const note = () => {
      seen++;
    };
    const observer = {onDecision: note, onAttribution: note, onHalfYear: note};
    const watched = createSimulator(model).run("vu", 3, {observer, verify: true, afterStep: note});
    expect(watched).toEqual(plain);
    expect(seen).toBeGreaterThan(100);
  });

  test("tells of each attribution where the ménage lived and whether the logement is new, as counters do", () => {
    const simulator = createSimulator(smallModel({npru: {active: true}}));
    let rehoused = 0;
    let inNew = 0;
    let otherBailleur = 0;
    let homeless = 0;
    const counters = simulator.run("d’où", 2, {
      observer: {
        onAttribution({status, from, neuf, bailleur}) {
          if (status === premierAcces) homeless += from === undefined ? 1 : 0;
          if (status !== relogementNpru) return;
          rehoused++;
          if (neuf) inNew++;
          if (from?.bailleur !== bailleur) otherBailleur++;
        }
      }
    });
    const {names} = simulator.layout;
    const sum = (...wanted: string[]) =>
      counters.reduce((total, n, i) => total + (wanted.includes(names[i % names.length]) ? n : 0), 0);
    expect(rehoused).toBeGreaterThan(20);
    expect(rehoused).toBe(sum(...names.filter((name) => /^flux\..*\.relogementNpru$/.test(name))));
    expect(inNew).toBe(sum("relogementsDansNeuf"));
    expect(otherBailleur).toBe(sum("relogementsInterBailleurs"));
    expect(homeless).toBe(sum(...names.filter((name) => /^flux\..*\.premierAcces$/.test(name))));
  });

  test("stops at the step asked, the half-years before being the same", () => {
    const simulator = createSimulator(smallModel());
    const whole = simulator.run("arrêt", 0);
    const half = simulator.run("arrêt", 0, {steps: 4});
    const width = simulator.layout.names.length;
    expect(half.subarray(0, 4 * width)).toEqual(whole.subarray(0, 4 * width));
    expect(half.subarray(4 * width).every((n) => n === 0)).toBe(true);
  });

  test("leaves no logement of the initial stock without a state", () => {
    runVerified(smallModel({npru: {active: true}}), "états", 1, ({logements}) => {
      for (let l = 0; l < logements.count; l++)
        expect(logements.occupant[l] < 4 || logements.occupant[l] >= vacant - 1).toBe(true);
    });
  });
});
