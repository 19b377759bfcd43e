import {describe, expect, test} from "vitest";
import {recallCarried} from "../../../src/core/attribution/attributeVacancies.js";
import {demandeFlags} from "../../../src/core/demande/population.js";
import {vacant} from "../../../src/core/markers.js";
import {criteriaOf} from "../../../src/core/menage/criteriaOf.js";
import {mutationCriteria} from "../../../src/core/menage/situations.js";
import {rehabilitate} from "../../../src/core/offre/rehabilitate.js";
import {openVacancy} from "../../../src/core/peuplement/openVacancy.js";
import type {State} from "../../../src/core/state.js";
import {smallModel} from "../../helpers/smallModel.js";
import {setStep, smallState} from "../../helpers/smallState.js";

const step = 2;

/** A half-year with twenty logements to rehabilitate, all occupied by ménages who have asked for nothing. */
function stateWith(movedShare: number): {state: State; treated: number[]} {
  const rehabilitations = [0, 40, 40, 40];
  const state = smallState(
    smallModel({offre: {rehabilitations, movedShare}, evolution: {frictionalShare: 0}}),
    {
      step
    }
  );
  const treated = [...state.model.population.rehabilitationOrder.subarray(0, 20)];
  for (const l of treated) {
    if (state.logements.demande[l] >= 0) state.pool.remove(state.logements.demande[l]);
    state.logements.demande[l] = -1;
    state.logements.occupant[l] = state.logements.baseBracket[l] = 1;
  }
  state.vacancies.carriedCount = state.vacancies.nextCount = 0;
  return {state, treated};
}

describe("rehabilitate", () => {
  test("treats half of the year's logements, in their order, none twice", () => {
    const {state} = stateWith(0);
    rehabilitate(state);
    expect(state.rehabilitation.done).toBe(20);
    setStep(state, step + 1);
    rehabilitate(state);
    expect(state.rehabilitation.done).toBe(40);
  });

  test("closes an empty logement for two half-years, then returns it", () => {
    const {state, treated} = stateWith(0);
    state.logements.occupant[treated[0]] = vacant;
    state.vacancies.carried[state.vacancies.carriedCount++] = treated[0];
    rehabilitate(state);
    const offered = [3, 4].map((later) => {
      setStep(state, later);
      recallCarried(state);
      return state.vacancies.nextCount;
    });
    expect(offered).toEqual([0, 1]);
  });

  test("ménages who move ask with the priority of a blocked mutation; works begin when they leave", () => {
    const {state, treated} = stateWith(1);
    rehabilitate(state);
    for (const l of treated) {
      const demande = state.logements.demande[l];
      expect(state.pool.flags[demande] & demandeFlags.blocked).toBe(demandeFlags.blocked);
      expect(state.logements.occupant[l]).toBe(1);
    }
    setStep(state, 3);
    openVacancy(state, treated[0], 1);
    expect(state.vacancies.nextCount).toBe(0);
    const offered = [4, 5].map((later) => {
      setStep(state, later);
      recallCarried(state);
      return state.vacancies.nextCount;
    });
    expect(offered).toEqual([0, 1]);
    // Its next ménage may leave it without works.
    openVacancy(state, treated[0], 0);
    expect(state.vacancies.carriedCount).toBe(0);
  });

  test("nobody moves when works are done with the ménages in place", () => {
    const {state, treated} = stateWith(0);
    rehabilitate(state);
    expect(treated.every((l) => state.logements.demande[l] < 0)).toBe(true);
  });

  test("closes empty logements for a year and lets a share of the ménages ask to move, first among the blocked", () => {
    const model = smallModel({offre: {rehabilitations: [0, 400, 0, 0], movedShare: 1}});
    const state = smallState(model, {step: 2});
    const treated = [...model.population.rehabilitationOrder.subarray(0, 200)];
    const asked = treated.filter((l) => state.logements.demande[l] >= 0).length;
    const empty = treated.filter((l) => state.logements.occupant[l] === vacant);
    const before = state.pool.count;
    rehabilitate(state);
    expect(empty.length).toBeGreaterThan(0);
    for (const l of empty) expect(state.logements.availableFrom[l]).toBe(4);
    expect(state.pool.count - before).toBe(200 - asked - empty.length);
    for (let i = before; i < state.pool.count; i++) expect(state.pool.flags[i] & 1).toBe(1);
    expect(state.rehabilitation.done).toBe(200);
  });

  test("who moves for works meets no criterion of article 7.1 by that alone, save the delay of five years", () => {
    const {state, treated} = stateWith(1);
    rehabilitate(state);
    const demande = state.logements.demande[treated[0]];
    expect(criteriaOf(state, demande)).toBe(0);
    state.pool.month[demande] = step * 6 + 5 - 61;
    expect(criteriaOf(state, demande)).toBe(1 << mutationCriteria.indexOf("delai"));
  });

  test("moves the share planned, and nobody in the base year", () => {
    const model = smallModel({offre: {rehabilitations: [0, 1500, 0, 0], movedShare: 0.3}});
    const state = smallState(model, {step: 2});
    const treated = [...model.population.rehabilitationOrder.subarray(0, 750)];
    const eligible = treated.filter(
      (l) => state.logements.demande[l] < 0 && state.logements.occupant[l] < 4
    ).length;
    const before = state.pool.count;
    rehabilitate(state);
    const moved = state.pool.count - before;
    expect(Math.abs(moved - 0.3 * eligible)).toBeLessThan(4 * Math.sqrt(eligible * 0.21));
    const base = smallState(model);
    rehabilitate(base);
    expect(base.rehabilitation.done).toBe(0);
  });
});
