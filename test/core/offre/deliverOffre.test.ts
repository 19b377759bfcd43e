import {expect, test} from "vitest";
import {vacant} from "../../../src/core/markers.js";
import {deliverOffre} from "../../../src/core/offre/deliverOffre.js";
import {smallModel} from "../../helpers/smallModel.js";
import {smallPlan} from "../../helpers/smallPlan.js";
import {counter, setStep, smallState} from "../../helpers/smallState.js";

test("deliverOffre adds what is programmed, vacant and ready to let, under keys of their own", () => {
  const state = smallState(smallModel({npru: {active: true}}));
  const programmed = state.schedule.steps;
  for (let step = 0; step < 8; step++) {
    setStep(state, step);
    const before = state.logements.count;
    deliverOffre(state);
    const {operations, reconstitution} = programmed[step];
    const size = operations.reduce((n, operation) => n + operation.size, 0);
    const plai = operations.reduce((n, operation) => n + operation.plai, 0);
    expect(state.logements.count - before).toBe(size);
    expect(counter(state, "livraisons.plai")).toBe(plai);
    expect(counter(state, "livraisons.plusRecent")).toBe(size - plai);
    expect(counter(state, "reconstitution")).toBe(reconstitution);
    for (let l = before; l < state.logements.count; l++) {
      expect(state.logements.occupant[l]).toBe(vacant);
      expect(state.logements.delivered[l]).toBe(step + 1);
    }
  }
  const keys = state.logements.key.subarray(0, state.logements.count);
  expect(new Set(keys).size).toBe(state.logements.count);
  expect(state.vacancies.nextCount).toBe(state.logements.count - 2040);
});

test("deliverOffre spreads PLAI, and PLAI intégration among them, over the typologies", () => {
  const production = [400, 400, 400, 400];
  const plai = {...smallPlan().offre.plai, rule: "fixe" as const, rate: [0.5, 0.5, 0.5, 0.5]};
  const state = smallState(smallModel({offre: {production, plai, integration: [0, 100, 100, 100]}}));
  const given = {all: [0, 0, 0, 0, 0], plai: [0, 0, 0, 0, 0], integration: [0, 0, 0, 0, 0]};
  // One year: four hundred logements; the arena of a test holds no more than six hundred.
  for (const step of [2, 3]) {
    setStep(state, step);
    deliverOffre(state);
  }
  for (let l = 2040; l < state.logements.count; l++) {
    const typology = state.logements.typology[l];
    given.all[typology]++;
    if (state.logements.rentClass[l] === 0) given.plai[typology]++;
    if (state.logements.integration[l] === 1) given.integration[typology]++;
  }
  // 10, 25, 35, 20 and 10 % of four hundred, half of each PLAI, half of those intégration; roundings by building.
  [40, 100, 140, 80, 40].forEach((n, t) => {
    expect(Math.abs(given.all[t] - n)).toBeLessThanOrEqual(2);
    expect(Math.abs(given.plai[t] - n / 2)).toBeLessThanOrEqual(8);
    expect(Math.abs(given.integration[t] - n / 4)).toBeLessThanOrEqual(8);
  });
  expect(given.integration.reduce((a, b) => a + b, 0)).toBe(100);
});

test("deliverOffre marks the PLAI intégration of the year among the PLAI, half in each half-year", () => {
  const state = smallState(smallModel({offre: {integration: [0, 3, 3, 3]}}));
  const marked = () => state.logements.integration.reduce((a, b) => a + b, 0);
  const given: number[] = [];
  for (let step = 0; step < 8; step++) {
    setStep(state, step);
    const before = marked();
    deliverOffre(state);
    given.push(marked() - before);
  }
  expect(given).toEqual([0, 0, 1, 2, 1, 2, 1, 2]);
  for (let l = 0; l < state.logements.count; l++)
    if (state.logements.integration[l] === 1) expect(state.logements.rentClass[l]).toBe(0);
});
