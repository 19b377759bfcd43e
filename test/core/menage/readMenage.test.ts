import {beforeAll, describe, expect, test} from "vitest";
import {describeMenage, type MenageView} from "../../../src/analysis/expliquer/describeMenage.js";
import {bracketOf} from "../../../src/core/demande/bracketOf.js";
import {demandeFlags} from "../../../src/core/demande/population.js";
import {reachOf} from "../../../src/core/demande/profile.js";
import {readMenage} from "../../../src/core/menage/readMenage.js";
import {aciSituations} from "../../../src/core/menage/situations.js";
import {createSimulator} from "../../../src/core/simulate.js";
import type {State} from "../../../src/core/state.js";
import {addDemande} from "../../helpers/commissions.js";
import {smallModel} from "../../helpers/smallModel.js";
import {publishedLimitsCents, smallPlan} from "../../helpers/smallPlan.js";
import {smallState} from "../../helpers/smallState.js";

interface Seen {
  readonly key: number;
  readonly status: number;
  readonly size: number;
  readonly bracket: number;
  readonly aci: boolean;
  readonly blocked: boolean;
  readonly employee: boolean;
  readonly waited: number;
  readonly reach: number;
  readonly menage: MenageView;
}

function pendingOf(state: State): Seen[] {
  const {pool, step} = state;
  const seen: Seen[] = [];
  for (let i = 0; i < pool.count; i++) {
    if (pool.alive[i] === 0) continue;
    seen.push({
      key: pool.key[i],
      status: pool.status[i],
      size: pool.size[i],
      bracket: pool.bracket[i],
      aci: pool.aci[i] === 1,
      blocked: (pool.flags[i] & demandeFlags.blocked) !== 0,
      employee: (pool.flags[i] & demandeFlags.salarie) !== 0,
      waited: step * 6 + 5 - pool.month[i],
      reach: pool.reach[i],
      menage: describeMenage(readMenage(state, i))
    });
  }
  return seen;
}

/** Everybody of a few replicates, as first seen waiting at the end of a half-year. */
const everybody: Seen[] = [];
const relogement = 2;

beforeAll(() => {
  // Nobody moves for works here: test/core/offre/rehabilitate.test.ts holds what those meet.
  const simulator = createSimulator(smallModel({npru: {active: true}, offre: {movedShare: 0}}));
  for (let replicate = 0; replicate < 4; replicate++) {
    const known = new Map<number, Seen>();
    simulator.run("menages", replicate, {
      afterStep(state) {
        for (const seen of pendingOf(state)) if (!known.has(seen.key)) known.set(seen.key, seen);
      }
    });
    everybody.push(...known.values());
  }
});

/** Whether a share found over n independent ménages is within four standard errors of what is expected. */
function expectShare(found: number, n: number, expected: number) {
  const error = Math.sqrt((expected * (1 - expected)) / n);
  expect(n).toBeGreaterThan(100);
  expect(Math.abs(found / n - expected)).toBeLessThan(4 * error + 1 / 65536);
}

describe("resources", () => {
  test("are in the bracket of the demande, and pay the rents that it may ask for", () => {
    const plan = smallPlan().demande;
    for (const {menage, bracket, size, status, reach} of everybody) {
      expect(bracketOf(menage.resourcesCents, publishedLimitsCents[menage.category - 1])).toBe(bracket);
      expect([size, Math.min(size + 1, 5)]).toContain(menage.category - 1);
      if (status !== relogement) expect(reachOf(plan, menage.resourcesCents, size)).toBe(reach);
    }
  });

  test("at or under 2 RSA: 1 070.34 € for one person, 2 247.71 € for four", () => {
    const under = (size: number, euros: number) => euros * 100 <= [107_034, 160_551, 192_661, 224_771][size];
    for (const {menage, size} of everybody)
      if (size < 4) expect(menage.underTwoRsa).toBe(under(size, menage.resourcesCents / 100));
  });

  test("by consumption unit, under 8 000 € a year, are of the first quartile; units go by 0.3 and 0.5 from 1", () => {
    for (const {menage, size} of everybody) {
      // From all the others under 14 to none; so many tenths are 3 × young + 5 × others.
      const children = Math.round((5 * size - (10 * menage.consumptionUnits - 10)) / 2);
      expect(children).toBeGreaterThanOrEqual(0);
      expect(children).toBeLessThanOrEqual(size);
      expect(menage.consumptionUnits).toBeCloseTo(1 + 0.5 * (size - children) + 0.3 * children, 9);
      const yearly = (menage.resourcesCents * 12) / 100 / menage.consumptionUnits;
      if (Math.abs(yearly - 8000) > 0.01) expect(menage.firstQuartile).toBe(yearly < 8000);
    }
    // Both are found.
    expect(new Set(everybody.map(({menage}) => menage.firstQuartile)).size).toBe(2);
  });
});

describe("ACI situations", () => {
  test("an ACI ménage has one to three, another none", () => {
    for (const {aci, menage} of everybody) {
      expect(menage.situations.length).toBeLessThanOrEqual(3);
      expect(menage.situations.length > 0).toBe(aci);
    }
    expect(everybody.filter(({menage}) => menage.situations.length > 1).length).toBeGreaterThan(100);
  });

  test("the three with a resources criterion are at or under 2 RSA, of the right age, out of employment", () => {
    for (const {menage, employee} of everybody) {
      const {situations, underTwoRsa, age} = menage;
      if (situations.includes("jeunesPrecaires")) expect([underTwoRsa, age]).toEqual([true, "jeunes"]);
      if (situations.includes("ageesMalLogees")) expect([underTwoRsa, age]).toEqual([true, "aines"]);
      if (situations.includes("precariteInsertion")) expect([underTwoRsa, employee]).toEqual([true, false]);
    }
  });

  test("a tenant is neither without logement nor leaving a foyer", () => {
    for (const {menage, status} of everybody)
      if (status === 1)
        for (const situation of ["sansLogement", "sortieHebergement", "sortieFoyer"] as const)
          expect(menage.situations).not.toContain(situation);
  });

  test("come in the shares of their weights, those of the others once taken out", () => {
    // First accesses of employees from 31 to 64 over 2 RSA: the ten first situations but the young's, weights 11 in all.
    const {weights, further} = smallPlan().menages.situations;
    const possible = aciSituations.filter(
      (id) => !["jeunesPrecaires", "ageesMalLogees", "precariteInsertion"].includes(id)
    );
    const weight = (id: (typeof aciSituations)[number]) => weights[aciSituations.indexOf(id)];
    const seen = everybody.filter(({aci, status, menage}) => aci && status === 0 && !menage.underTwoRsa);
    for (const id of ["sansLogement", "handicap"] as const)
      expectShare(
        seen.filter(({menage}) => menage.situations.includes(id)).length,
        seen.length,
        inclusion(possible.map(weight), possible.indexOf(id), further)
      );
    const more = seen.filter(({menage}) => menage.situations.length > 1).length;
    expectShare(more, seen.length, further[0]);
  });
});

describe("criteria of a mutation", () => {
  test("one to three when it is blocked, never the delay; the delay alone past five years; none otherwise", () => {
    const mutations = everybody.filter(({status}) => status === 1);
    expect(mutations.length).toBeGreaterThan(500);
    for (const {blocked, waited, menage} of mutations) {
      if (!blocked) expect(menage.criteria).toEqual(waited > 60 ? ["delai"] : []);
      else {
        expect(menage.criteria).not.toContain("delai");
        expect(menage.criteria.length).toBeGreaterThanOrEqual(1);
        expect(menage.criteria.length).toBeLessThanOrEqual(3);
      }
    }
    for (const {status, menage} of everybody) if (status !== 1) expect(menage.criteria).toEqual([]);
  });

  test("under- and over-occupation are those of the logement", () => {
    const state = smallState(smallModel(), {step: 3});
    const {logements, pool} = state;
    const home = (typology: number) => logements.typology.indexOf(typology);
    let [small, large] = [0, 0];
    for (let key = 0; key < 400; key++) {
      const tenant = {status: 1, flags: demandeFlags.blocked, bracket: 3, reach: 3};
      // T4: two to six persons; T1: one.
      const alone = addDemande(state, {...tenant, key, size: 0, home: home(3)});
      const crowded = addDemande(state, {...tenant, key, size: 1, home: home(0)});
      const [inT4, inT1] = [alone, crowded].map(
        (demande) => describeMenage(readMenage(state, demande)).criteria
      );
      expect(inT4).not.toContain("suroccupation");
      expect(inT1).not.toContain("sousOccupation");
      if (inT4.includes("sousOccupation")) small++;
      if (inT1.includes("suroccupation")) large++;
    }
    expect(small).toBeGreaterThan(100);
    expect(large).toBeGreaterThan(100);
    expect(pool.count).toBeGreaterThan(800);
  });
});

describe("age and activity", () => {
  test("employees and others have the ages supposed of them, and every employee is actif", () => {
    const {employeeAges, otherAges, actifShare} = smallPlan().menages;
    const employees = everybody.filter(({status, employee}) => status === 0 && employee);
    const others = everybody.filter(({status, employee}) => status === 0 && !employee);
    expectShare(
      employees.filter(({menage}) => menage.age === "jeunes").length,
      employees.length,
      employeeAges[0]
    );
    expectShare(others.filter(({menage}) => menage.age === "aines").length, others.length, otherAges[3]);
    expect(employees.every(({menage}) => menage.actif)).toBe(true);
    const young = others.filter(({menage}) => menage.age === "jeunes");
    expectShare(young.filter(({menage}) => menage.actif).length, young.length, actifShare[0]);
  });
});

test("one ménage more changes nobody else, and nobody changes while waiting", () => {
  const identity = ({menage, waited, ...rest}: Seen) => JSON.stringify({...rest, ...menage});
  const model = smallModel({evolution: {incomeDown: 0, incomeUp: 0}});
  const state = smallState(model, {step: 3});
  const before = pendingOf(state).map(identity);
  const added = addDemande(state, {key: 12_345, aci: 1, month: 20});
  const first = describeMenage(readMenage(state, added));
  expect(pendingOf(state).map(identity)).toEqual([...before, identity(pendingOf(state)[before.length])]);
  state.draws.draw(9, 3, 77, 0);
  expect(describeMenage(readMenage(state, added))).toEqual(first);
});

/** Probability that entry `i` is among one to three drawn without replacement by weight. */
function inclusion(
  weights: readonly number[],
  i: number,
  [second, third]: readonly [number, number]
): number {
  const total = weights.reduce((a, b) => a + b, 0);
  const first = weights[i] / total;
  let inSecond = 0;
  let inThird = 0;
  weights.forEach((a, j) => {
    if (j === i) return;
    inSecond += (a / total) * (weights[i] / (total - a));
    weights.forEach((b, k) => {
      if (k === i || k === j) return;
      inThird += (a / total) * (b / (total - a)) * (weights[i] / (total - a - b));
    });
  });
  return first + second * (inSecond + third * inThird);
}
