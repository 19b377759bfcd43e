import {expect, test} from "vitest";
import {deliverOffre} from "../../../src/core/offre/deliverOffre.js";
import {vacant} from "../../../src/core/state.js";
import {smallModel} from "../../helpers/smallModel.js";
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
