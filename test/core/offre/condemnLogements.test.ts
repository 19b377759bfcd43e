import {describe, expect, test} from "vitest";
import {condemnLogements} from "../../../src/core/offre/condemnLogements.js";
import {rehabilitate} from "../../../src/core/offre/rehabilitate.js";
import {openVacancy} from "../../../src/core/peuplement/openVacancy.js";
import {demolished, vacant} from "../../../src/core/state.js";
import {smallModel} from "../../helpers/smallModel.js";
import {counter, smallState} from "../../helpers/smallState.js";

describe("condemnLogements", () => {
  const model = smallModel({npru: {active: true, interCommunalShare: 1, interBailleurShare: 0}});
  const order = model.population.demolitionOrder;

  test("takes empty logements down at once, and enters the others' ménages for a relogement", () => {
    const state = smallState(model, {step: 2});
    const count = state.schedule.steps[2].demolitions;
    const next = [...order.subarray(0, count)];
    const empty = next.filter((l) => state.logements.occupant[l] === vacant).length;
    condemnLogements(state);
    expect(count).toBe(10);
    expect(state.npru.waitingCount).toBe(count - empty);
    expect(counter(state, "demolitions")).toBe(empty);
    for (const l of next) {
      expect(state.logements.condemned[l]).toBe(1);
      const demande = state.logements.demande[l];
      if (state.logements.occupant[l] === demolished) continue;
      expect(state.pool.status[demande]).toBe(2);
      expect(state.pool.bracket[demande]).toBe(state.logements.occupant[l]);
      expect(state.pool.home[demande]).toBe(l);
      expect(state.pool.reach[demande]).toBeGreaterThanOrEqual(2);
    }
  });

  test("takes the place of a mutation already asked for, and never enters the buckets of the CAL", () => {
    const state = smallState(model, {step: 2});
    const asked = [...order].filter((l) => state.logements.demande[l] >= 0)[0];
    const old = state.logements.demande[asked];
    const inBuckets = () => state.pool.lengths.reduce((a, b) => a + b, 0);
    const before = inBuckets();
    state.npru.condemned = order.indexOf(asked);
    condemnLogements(state);
    expect(state.pool.alive[old]).toBe(0);
    expect(state.logements.demande[asked]).not.toBe(old);
    expect(inBuckets()).toBeLessThan(before);
  });

  test("a condemned logement comes down when its ménage leaves by itself", () => {
    const state = smallState(model, {step: 2});
    condemnLogements(state);
    const l = [...order.subarray(0, 10)].filter((i) => state.logements.occupant[i] < 4)[0];
    const before = counter(state, "demolitions");
    openVacancy(state, l, 0);
    expect(state.logements.occupant[l]).toBe(demolished);
    expect(counter(state, "demolitions")).toBe(before + 1);
    expect(state.vacancies.nextCount).toBe(0);
  });

  test("stops at the end of the sites", () => {
    const state = smallState(smallModel({npru: {active: true}, evolution: {demolitions: 4000}}), {step: 2});
    condemnLogements(state);
    expect(state.npru.condemned).toBe(170);
  });
});

describe("rehabilitate", () => {
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
