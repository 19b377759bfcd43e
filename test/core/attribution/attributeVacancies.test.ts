import {describe, expect, test} from "vitest";
import {attributeVacancies, recallCarried} from "../../../src/core/attribution/attributeVacancies.js";
import {prepareWeights} from "../../../src/core/attribution/prepareWeights.js";
import {prepareSteering} from "../../../src/core/attribution/steering.js";
import {demandeFlags} from "../../../src/core/demande/population.js";
import {vacant} from "../../../src/core/markers.js";
import {openVacancy} from "../../../src/core/peuplement/openVacancy.js";
import type {State} from "../../../src/core/state.js";
import {addDemande, findLogement} from "../../helpers/commissions.js";
import {smallModel} from "../../helpers/smallModel.js";
import {effortFromConvention, type PlanChanges} from "../../helpers/smallPlan.js";
import {counter, smallState} from "../../helpers/smallState.js";

const every = <T>(value: T): T[] => Array.from({length: 8}, () => value);
const noRefusal = [0, 1, 2].map(() => [0, 0, 0, 0]);
const fragile = 0;
/** A ceiling that no attribution meets: each vacancy is kept for those above 60 % once any is known. */
const nobodyUnder60 = every([0, null, null]);
const plain: NonNullable<PlanChanges["attribution"]> = {
  refusal: noRefusal,
  mobilisation: every([0, 0, 0, 0])
};

/** A half-year where nothing has happened yet, nobody vacant, nobody waiting. */
function quiet(changes: PlanChanges, replicate = 0): State {
  const state = smallState(smallModel({evolution: {frictionalShare: 0}, ...changes}), {step: 2, replicate});
  for (let i = 0; i < state.pool.count; i++) state.pool.remove(i);
  state.logements.demande.fill(-1);
  state.vacancies.carriedCount = 0;
  for (let l = 0; l < state.logements.count; l++)
    if (state.logements.occupant[l] === vacant) state.logements.occupant[l] = 0;
  prepareWeights(state);
  prepareSteering(state);
  return state;
}

function findT1(state: State, quartier: number, meets: (l: number) => boolean = () => true): number {
  const {logements} = state;
  return findLogement(
    state,
    (l) =>
      logements.quartier[l] === quartier &&
      logements.typology[l] === 0 &&
      logements.rentClass[l] === 1 &&
      meets(l)
  );
}

describe("attributeVacancies", () => {
  test("houses who waits, and keeps for later what nobody may have", () => {
    const state = quiet({attribution: plain});
    const l = findT1(state, 0);
    openVacancy(state, l, 0);
    const demande = addDemande(state, {bracket: 2, month: -10});
    const elsewhere = findT1(state, 8);
    openVacancy(state, elsewhere, 0);
    attributeVacancies(state);
    expect(state.logements.occupant[l]).toBe(2);
    expect(state.pool.alive[demande]).toBe(0);
    expect(counter(state, "flux.fragile.intermediaires.premierAcces")).toBe(1);
    // July 2017 is month 17 counted from January 2016: 27 months after March 2015.
    expect(counter(state, "waitedMonths.intermediaires.autres")).toBe(27);
    expect(state.logements.occupant[elsewhere]).toBe(vacant);
    expect(counter(state, "unfilled.sans")).toBe(1);
    expect(state.vacancies.carriedCount).toBe(1);
  });

  test("a mutation frees a logement that is let in the same half-year: a chain of three", () => {
    const state = quiet({attribution: plain});
    const {bailleur} = state.logements;
    const first = findT1(state, 0);
    const second = findT1(state, 4, (l) => bailleur[l] === bailleur[first]);
    const third = findT1(state, 8, (l) => bailleur[l] === bailleur[first]);
    const asksFrom = (home: number, commune: number, key: number) => {
      state.logements.demande[home] = addDemande(state, {status: 1, home, wish0: commune, key, bracket: 1});
    };
    asksFrom(second, 0, 1);
    asksFrom(third, 1, 2);
    addDemande(state, {wish0: 2, key: 3, bracket: 3});
    openVacancy(state, first, 0);
    attributeVacancies(state);
    expect([first, second, third].map((l) => state.logements.occupant[l])).toEqual([1, 1, 3]);
    expect([0, 1, 2, 3].map((depth) => counter(state, `chain.${depth}`))).toEqual([1, 1, 1, 0]);
    expect(state.pool.lengths.reduce((a, b) => a + b, 0)).toBe(0);
  });

  test("offers to the next candidate what one refuses, and counts offers and refusals", () => {
    const refusal = [
      [1, 1, 0, 1],
      [1, 1, 0, 1],
      [1, 1, 0, 1]
    ];
    const state = quiet({attribution: {...plain, refusal}});
    const l = findT1(state, 0);
    openVacancy(state, l, 0);
    for (let i = 0; i < 2; i++) addDemande(state, {bracket: 0, key: 10 + i});
    addDemande(state, {bracket: 2, key: 30});
    attributeVacancies(state);
    expect(state.logements.occupant[l]).toBe(2);
    expect(counter(state, "offers.fragile")).toBe(counter(state, "refus.fragile") + 1);
  });

  test("a logement that everyone refuses stays vacant until the next half-year", () => {
    const state = quiet({attribution: {...plain, refusal: noRefusal.map(() => [1, 1, 1, 1])}});
    const l = findT1(state, 0);
    openVacancy(state, l, 0);
    for (let i = 0; i < 5; i++) addDemande(state, {key: 10 + i});
    attributeVacancies(state);
    expect(state.logements.occupant[l]).toBe(vacant);
    expect(counter(state, "unfilled.fragile")).toBe(1);
    recallCarried(state);
    expect(state.vacancies.nextCount).toBe(1);
  });

  test("works keep a logement out of the queue until they end", () => {
    const state = quiet({attribution: plain});
    const l = findT1(state, 0);
    addDemande(state, {});
    openVacancy(state, l, 0);
    state.logements.availableFrom[l] = 4;
    attributeVacancies(state);
    expect(state.logements.occupant[l]).toBe(vacant);
    for (const [step, waits] of [
      [3, 0],
      [4, 1]
    ]) {
      state.step = step;
      recallCarried(state);
      expect(state.vacancies.nextCount).toBe(waits);
    }
  });

  test("strict quotas leave a logement kept for others empty; a CAL that does not comply fills it", () => {
    for (const [effort, occupant] of [
      [1, vacant],
      [0, 0]
    ]) {
      const attribution = {
        ...plain,
        policy: "quotas" as const,
        effort: effortFromConvention(effort),
        ceiling: nobodyUnder60
      };
      const state = quiet({attribution});
      state.steering.freeByClass.sums.set([6, 0, 4, 0], fragile * 4);
      const l = findT1(state, 0);
      addDemande(state, {bracket: 0});
      openVacancy(state, l, 0);
      attributeVacancies(state);
      expect(state.logements.occupant[l]).toBe(occupant);
    }
  });

  test("each vacancy is kept by a draw of its own: as many stay empty as the chance says, the same ones each time", () => {
    // 60 % under 60 % where 50 % are the most, nobody else to house: 0.1 ÷ 0.6 of them stay empty under strict quotas.
    const emptied = (replicate: number): boolean[] => {
      const attribution = {
        ...plain,
        policy: "quotas" as const,
        effort: effortFromConvention(1),
        quartierWeight: 1e9,
        successWeight: 1e9
      };
      const state = quiet({attribution}, replicate);
      state.steering.freeByClass.sums.set([6e8, 0, 4e8, 0], fragile * 4);
      const {logements} = state;
      const homes = [...Array(170).keys()].filter(
        (l) => logements.typology[l] === 0 && logements.rentClass[l] === 1
      );
      homes.forEach((l, key) => {
        openVacancy(state, l, 0);
        addDemande(state, {key, bracket: 0});
      });
      attributeVacancies(state);
      return homes.map((l) => logements.occupant[l] === vacant);
    };
    const outcomes = Array.from({length: 200}, (_, replicate) => emptied(replicate)).flat();
    const p = 0.1 / 0.6;
    const share = outcomes.filter((empty) => empty).length / outcomes.length;
    expect(Math.abs(share - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / outcomes.length));
    expect(emptied(3)).toEqual(emptied(3));
  });

  test("a blocked mutation goes first when the session gives it precedence (article 7)", () => {
    for (const [priority, status] of [
      [1, "mutation"],
      [0, "premierAcces"]
    ] as const) {
      const attribution = {
        ...plain,
        blockedPriority: every(priority),
        mutationWeight: 0,
        candidates: every(10)
      };
      const state = quiet({attribution});
      const l = findT1(state, 0);
      const home = findT1(state, 8, (i) => state.logements.bailleur[i] === state.logements.bailleur[l]);
      openVacancy(state, l, 0);
      for (let i = 0; i < 3; i++) addDemande(state, {key: 10 + i, bracket: 1});
      state.logements.demande[home] = addDemande(state, {
        key: 99,
        status: 1,
        home,
        bracket: 1,
        flags: demandeFlags.blocked
      });
      attributeVacancies(state);
      expect(counter(state, `flux.fragile.modestes.${status}`)).toBe(1);
      expect(counter(state, "mutationsBloquees")).toBe(priority);
    }
  });

  test.each(["objectifs", "quotas"] as const)(
    "that precedence never overrides article 5, policy %s",
    (policy) => {
      const attribution = {
        ...plain,
        policy,
        commissions: 1,
        effort: effortFromConvention(1),
        ceiling: nobodyUnder60,
        blockedPriority: every(1),
        candidates: every(10)
      };
      const state = quiet({attribution});
      state.steering.freeByClass.sums.set([6, 0, 4, 0], fragile * 4);
      const l = findT1(state, 0);
      const home = findT1(state, 8, (i) => state.logements.bailleur[i] === state.logements.bailleur[l]);
      openVacancy(state, l, 0);
      addDemande(state, {key: 10, bracket: 2});
      const blocked = {key: 99, status: 1, home, bracket: 1, flags: demandeFlags.blocked};
      state.logements.demande[home] = addDemande(state, blocked);
      attributeVacancies(state);
      expect(state.logements.occupant[l]).toBe(2);
      expect(counter(state, "mutationsBloquees")).toBe(0);
    }
  );

  test("the queue follows keyed draws, not the order in which vacancies open", () => {
    const order = (reverse: boolean): number[] => {
      const state = quiet({attribution: plain});
      const homes = [...Array(20).keys()].map((i) => i * 3);
      for (const l of reverse ? homes.reverse() : homes) openVacancy(state, l, 0);
      const unfilled: number[] = [];
      state.observer = {
        onDecision: ({outcome, logement}) => {
          if (outcome === "unfilled") unfilled.push(logement.key);
        }
      };
      attributeVacancies(state);
      return unfilled;
    };
    const once = order(false);
    expect(order(true)).toEqual(once);
    expect(once).not.toEqual([...once].sort((a, b) => a - b));
  });
});
