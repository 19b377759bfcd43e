import {describe, expect, test} from "vitest";
import {designate} from "../../../src/core/attribution/designate.js";
import {prepareWeights} from "../../../src/core/attribution/prepareWeights.js";
import {demandeFlags} from "../../../src/core/demande/population.js";
import type {State} from "../../../src/core/state.js";
import {addDemande, commissionAt, findLogement} from "../../helpers/commissions.js";
import {smallModel} from "../../helpers/smallModel.js";
import type {PlanChanges} from "../../helpers/smallPlan.js";
import {counter, smallState} from "../../helpers/smallState.js";

const step = 2;
const bailleur = 3;
const every = <T>(value: T): T[] => Array.from({length: 8}, () => value);

function stateWith(changes: PlanChanges = {}): State {
  const state = smallState(smallModel(changes), {step});
  prepareWeights(state);
  return state;
}

/** Candidates presented for every twentieth logement of the territoire, over several sessions. */
function presentedBy(
  state: State,
  visit: (demande: number, l: number) => void,
  prepare: (l: number) => void = () => undefined
): number {
  let presented = 0;
  for (let l = 0; l < 2040; l += 20)
    for (let session = 0; session < 3; session++) {
      prepare(l);
      const commission = commissionAt(state, l);
      const count = designate(state, commission, session);
      presented += count;
      for (let i = 0; i < count; i++) visit(commission.candidates[i], l);
    }
  return presented;
}

describe("designate", () => {
  test("presents only ménages whom the logement suits: commune, size, rent, PLAI ceiling", () => {
    const state = stateWith();
    const {pool, logements} = state;
    const {commune} = state.model.territoire.quartiers;
    const {sizeWindows} = state.model.plan.attribution;
    const presented = presentedBy(state, (demande, l) => {
      const [smallest, largest] = sizeWindows[logements.typology[l]];
      expect(pool.alive[demande]).toBe(1);
      expect(pool.size[demande]).toBeGreaterThanOrEqual(smallest);
      expect(pool.size[demande]).toBeLessThanOrEqual(largest);
      expect(pool.reach[demande]).toBeGreaterThanOrEqual(logements.rentClass[l]);
      if (logements.rentClass[l] === 0) expect(pool.bracket[demande]).toBeLessThan(2);
      expect([...pool.wishes.subarray(demande * 3, demande * 3 + 3)]).toContain(
        commune[logements.quartier[l]]
      );
    });
    expect(presented).toBeGreaterThan(600);
    expect(counter(state, "rule.plafond.excluded")).toBeGreaterThan(0);
  });

  test("presents different ménages, as many as planned at most", () => {
    for (const places of [1, 3, 10]) {
      const state = stateWith({attribution: {candidates: every(places)}});
      for (let l = 0; l < 2040; l += 40) {
        const commission = commissionAt(state, l);
        const count = designate(state, commission, 0);
        expect(count).toBeLessThanOrEqual(places);
        expect(new Set(commission.candidates.subarray(0, count)).size).toBe(count);
        expect([...commission.open.subarray(0, count)].every((open) => open === 1)).toBe(true);
      }
    }
  });

  test("presents as many as planned where enough are eligible, and every one of them where fewer are", () => {
    const places = 3;
    const presented = [10, 3, 2, 1].map((waiting) => {
      const state = stateWith({
        // A try that falls on a ménage presented already is lost: with forty a place, none is left out.
        attribution: {candidates: every(places), designationTries: 40, mobilisation: every([0, 0, 0, 0])}
      });
      for (let i = state.pool.count - 1; i >= 0; i--) state.pool.remove(i);
      // One person of the lowest bracket each, whom a T1 of the first commune suits.
      for (let i = 0; i < waiting; i++) addDemande(state, {key: 60_000 + i});
      const l = findLogement(
        state,
        (i) => state.logements.typology[i] === 0 && state.logements.quartier[i] === 0
      );
      return [0, 1, 2].map((session) => designate(state, commissionAt(state, l), session));
    });
    expect(presented).toEqual([
      [3, 3, 3],
      [3, 3, 3],
      [2, 2, 2],
      [1, 1, 1]
    ]);
  });

  test("presents nobody of another bailleur, and counts each try that was lost on one", () => {
    const state = stateWith({attribution: {candidates: every(3), mobilisation: every([0, 0, 0, 0])}});
    for (let i = state.pool.count - 1; i >= 0; i--) state.pool.remove(i);
    const l = findLogement(
      state,
      (i) => state.logements.typology[i] === 0 && state.logements.quartier[i] === 0
    );
    const home = findLogement(state, (i) => state.logements.bailleur[i] !== state.logements.bailleur[l]);
    addDemande(state, {key: 60_000, home, status: 1});
    // Three places, three tries each.
    expect(designate(state, commissionAt(state, l), 0)).toBe(0);
    expect(counter(state, "rule.presentation.excluded")).toBe(9);
  });

  test("presents a tenant for a logement of their bailleur, or of any when their demande says so", () => {
    const state = stateWith();
    const {pool, logements} = state;
    presentedBy(state, (demande, l) => {
      const home = pool.home[demande];
      if (home < 0 || (pool.flags[demande] & demandeFlags.interBailleur) !== 0) return;
      expect(logements.bailleur[home]).toBe(logements.bailleur[l]);
    });
    expect(counter(state, "rule.presentation.excluded")).toBeGreaterThan(0);
  });

  test("keeps a PLAI intégration for first accesses (article 11.2)", () => {
    const state = stateWith();
    const presented = presentedBy(
      state,
      (demande) => expect(state.pool.home[demande]).toBe(-1),
      (l) => {
        state.logements.integration[l] = 1;
      }
    );
    expect(presented).toBeGreaterThan(500);
    expect(counter(state, "rule.plaiIntegration.excluded")).toBeGreaterThan(0);
  });

  test.each([
    ["the préfet's contingent, fully mobilised, proposes ACI ménages", 0],
    ["the métropole's contingent does too", 2]
  ])("%s", (_, contingent) => {
    const state = stateWith({attribution: {mobilisation: every([1, 1, 1, 0])}});
    const presented = presentedBy(
      state,
      (demande) => expect(state.pool.aci[demande]).toBe(1),
      (l) => {
        state.logements.contingent[l] = contingent;
      }
    );
    expect(presented).toBeGreaterThan(300);
  });

  test("Action Logement's proposes employees", () => {
    const state = stateWith({attribution: {mobilisation: every([1, 1, 1, 0])}});
    const presented = presentedBy(
      state,
      (demande) => expect(state.pool.flags[demande] & demandeFlags.salarie).toBe(demandeFlags.salarie),
      (l) => {
        state.logements.contingent[l] = 1;
      }
    );
    expect(presented).toBeGreaterThan(200);
    expect(counter(state, "rule.contingent.excluded")).toBeGreaterThan(0);
  });

  test("en flux, the contingent is drawn by its share whatever the logement's own", () => {
    const state = stateWith({
      attribution: {contingentFlux: every([1, 0, 0, 0]), mobilisation: every([1, 1, 1, 0])}
    });
    presentedBy(
      state,
      (demande) => expect(state.pool.aci[demande]).toBe(1),
      (l) => {
        state.logements.contingent[l] = bailleur;
      }
    );
  });

  test("an earmarked logement goes to ménages under 60 % (article 12)", () => {
    const state = stateWith();
    const {pool} = state;
    for (let l = 0; l < 2040; l += 20) {
      const commission = commissionAt(state, l);
      commission.earmarked = true;
      const count = designate(state, commission, 0);
      for (let i = 0; i < count; i++) expect(pool.bracket[commission.candidates[i]]).toBeLessThan(2);
    }
    expect(counter(state, "rule.accessible.excluded")).toBeGreaterThan(0);
  });

  test("says so when nobody is eligible", () => {
    const state = stateWith();
    for (let i = 0; i < state.pool.count; i++) state.pool.remove(i);
    expect(designate(state, commissionAt(state, 0), 0)).toBe(0);
  });

  test("designates in proportion to the number of demandes and the fitted weights", () => {
    const weights = [
      [3, 1, 1, 1],
      [1, 1, 1, 1],
      [1, 1, 1, 1]
    ];
    const state = stateWith({
      attribution: {weights, designationShare: 1, candidates: every(1), mobilisation: every([0, 0, 0, 0])},
      aci: {weights: [2, 1, 1]}
    });
    for (let i = state.pool.count - 1; i >= 0; i--) state.pool.remove(i);
    // In a T1 of the first commune: 30 très modestes, 20 ACI très modestes, 40 above 80 %.
    for (let i = 0; i < 90; i++)
      addDemande(state, {key: 50_000 + i, bracket: i < 50 ? 0 : 3, aci: i >= 30 && i < 50 ? 1 : 0});
    const l = [...state.logements.typology].findIndex(
      (t, i) => t === 0 && state.logements.quartier[i] === 0 && state.logements.rentClass[i] === 1
    );
    const counts = [0, 0, 0];
    const n = 4000;
    for (let replicate = 0; replicate < n; replicate++) {
      state.draws.useReplicate(replicate);
      const commission = commissionAt(state, l);
      designate(state, commission, 0);
      const demande = commission.candidates[0];
      counts[state.pool.bracket[demande] === 3 ? 2 : state.pool.aci[demande]]++;
    }
    // Weights 3 × 30, 3 × 2 × 20 and 40: 90, 120 and 40 of 250.
    [90 / 250, 120 / 250, 40 / 250].forEach((p, i) => {
      expect(Math.abs(counts[i] / n - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / n));
    });
  });

  test.each([
    // 24 points for ACI, 12 for the lowest bracket, one a month: 38 + 12, 5 + 36, 40 + 0.
    ["cotation", [2, 3, 0]],
    ["file", [0, 1, 2]]
  ] as const)(
    "%s presents by itself the first of all who wait, whatever the practice would present",
    (policy, first) => {
      const weights = [0, 1, 2].map(() => [1, 1, 1, 1_000_000]);
      const state = stateWith({
        attribution: {policy, weights, designationShare: 1, mobilisation: every([0, 0, 0, 0])}
      });
      for (let i = state.pool.count - 1; i >= 0; i--) state.pool.remove(i);
      // Months waited at the end of the half-year, less the same for all: 40, 39 and 38, then 5, and sixty recent ones.
      const waits = [40, 39, 38, 5, ...new Array<number>(60).fill(0)];
      const menages = waits.map((months, i) => ({
        ...{key: 70_000 + i, month: -months, bracket: i >= 4 ? 3 : 1},
        ...(i === 2 && {bracket: 0}),
        ...(i === 3 && {bracket: 0, aci: 1})
      }));
      const demandes = menages.map((menage) => addDemande(state, menage));
      const l = findLogement(
        state,
        (i) =>
          state.logements.typology[i] === 0 &&
          state.logements.quartier[i] === 0 &&
          state.logements.rentClass[i] === 1
      );
      const commission = commissionAt(state, l);
      expect(designate(state, commission, 0)).toBe(3);
      const presented = [...commission.candidates.subarray(0, 3)].map((demande) => demandes.indexOf(demande));
      expect(presented).toEqual(first);
      // Those have refused: the next session goes on with the fourth, then with whoever waits.
      expect(designate(state, commission, 1)).toBe(3);
      const next = [...commission.candidates.subarray(0, 3)].map((demande) => demandes.indexOf(demande));
      expect(next[0]).toBe([0, 1, 2, 3].find((i) => !(first as readonly number[]).includes(i)));
      expect(next.filter((i) => (first as readonly number[]).includes(i))).toEqual([]);
    }
  );
});
