import {describe, expect, test} from "vitest";
import {demolished, vacant} from "../../../src/core/markers.js";
import {condemnLogements} from "../../../src/core/offre/condemnLogements.js";
import {openVacancy} from "../../../src/core/peuplement/openVacancy.js";
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
    state.npru.condemned[0] = order.indexOf(asked);
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
    expect([...state.npru.condemned]).toEqual([170, 0, 0, 0]);
  });
});
