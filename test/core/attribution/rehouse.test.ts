import {describe, expect, test} from "vitest";
import {rehouse, shareRelogements} from "../../../src/core/attribution/rehouse.js";
import type {NewDemande} from "../../../src/core/demande/newDemande.js";
import {demandeFlags} from "../../../src/core/demande/population.js";
import {demolished, vacant} from "../../../src/core/markers.js";
import type {State} from "../../../src/core/state.js";
import {addDemande, commissionAt, findLogement} from "../../helpers/commissions.js";
import {smallModel} from "../../helpers/smallModel.js";
import {counter, setStep, smallState} from "../../helpers/smallState.js";

const step = 4;
const relogement = 2;
const prefet = 0;

/** A ménage of the NPRU site (first quartier, first commune) who waits, and the logement it must leave. */
function waiting(
  state: State,
  menage: Partial<NewDemande> = {},
  bailleur = 0
): {demande: number; home: number} {
  const {logements, npru} = state;
  const home = findLogement(
    state,
    (l) =>
      logements.quartier[l] === 0 &&
      logements.bailleur[l] === bailleur &&
      logements.occupant[l] < 4 &&
      logements.condemned[l] === 0
  );
  const held = logements.demande[home];
  if (held >= 0) state.pool.remove(held);
  logements.condemned[home] = 1;
  const demande = addDemande(state, {
    key: 800_000 + home,
    status: relogement,
    home,
    month: step * 6,
    wish0: 255,
    reach: 2,
    size: 0,
    ...menage
  });
  logements.demande[home] = demande;
  npru.waiting[npru.waitingCount++] = demande;
  return {demande, home};
}

/** An empty T2 of PLUS rent in a quartier, of a bailleur. */
function emptyLogement(
  state: State,
  {quartier = 2, bailleur = 0, neuf = false, duPrefet = false} = {}
): number {
  const {logements} = state;
  const l = findLogement(
    state,
    (i) =>
      logements.quartier[i] === quartier &&
      logements.bailleur[i] === bailleur &&
      logements.typology[i] === 1 &&
      logements.rentClass[i] === 1 &&
      (logements.contingent[i] === prefet) === duPrefet
  );
  logements.occupant[l] = vacant;
  logements.delivered[l] = neuf ? step + 1 : 0;
  return l;
}

function stateAt(): State {
  // Nothing built nor demolished: the objectives are those of the first day's stock.
  const still = {offre: {production: [0, 0, 0, 0]}, evolution: {demolitions: 0}};
  return smallState(smallModel({npru: {active: true}, ...still}), {step});
}

function offer(state: State, l: number, changes: {mask?: number} = {}): boolean {
  return rehouse(state, Object.assign(commissionAt(state, l), changes));
}

describe("shareRelogements", () => {
  test("shares those waiting between communes and bailleurs by their logements, those in QPV at half weight", () => {
    const state = stateAt();
    for (let i = 0; i < 40; i++) waiting(state);
    shareRelogements(state);
    // Aulne: 2 quartiers in QPV, 2 outside, 3 units; Bray 1 and 2, 2.5; Claire 3; Dune 2: of 10.5, forty ménages.
    expect([...state.npru.communeQuota]).toEqual([11, 10, 11, 8]);
    expect(state.npru.bailleurQuota.reduce((a, b) => a + b, 0)).toBe(40);
    expect([state.npru.neufQuota, state.npru.ancienQuota]).toEqual([16, 24]);
  });

  test("forgets those who left, and counts those who have waited a year", () => {
    const state = stateAt();
    const first = waiting(state);
    waiting(state, {month: (step - 2) * 6});
    waiting(state, {month: (step - 1) * 6});
    state.pool.remove(first.demande);
    shareRelogements(state);
    expect(state.npru.waitingCount).toBe(2);
    expect(state.npru.lateCount).toBe(1);
  });
});

describe("rehouse", () => {
  test("moves a ménage within its commune and bailleur, and takes its logement down", () => {
    const state = stateAt();
    for (let i = 0; i < 5; i++) waiting(state, {size: 5});
    const {demande, home} = waiting(state, {bracket: 1});
    shareRelogements(state);
    const l = emptyLogement(state);
    expect(offer(state, l)).toBe(true);
    expect(state.logements.occupant[l]).toBe(1);
    expect(state.logements.occupant[home]).toBe(demolished);
    expect(state.pool.alive[demande]).toBe(0);
    expect(counter(state, "flux.moyenne.modestes.relogementNpru")).toBe(1);
    expect(counter(state, "demolitions")).toBe(1);
    expect(counter(state, "relogementsInterCommunaux") + counter(state, "relogementsInterBailleurs")).toBe(0);
  });

  test("proposes nothing that is too small or too dear", () => {
    const state = stateAt();
    for (let i = 0; i < 4; i++) waiting(state, {size: 3});
    waiting(state, {reach: 0});
    shareRelogements(state);
    expect(offer(state, emptyLogement(state))).toBe(false);
  });

  test("goes to another commune only for who accepts it, and while that commune owes relogements", () => {
    const state = stateAt();
    for (let i = 0; i < 3; i++) waiting(state);
    shareRelogements(state);
    expect(offer(state, emptyLogement(state, {quartier: 5}))).toBe(false);
    waiting(state, {flags: demandeFlags.interCommunal});
    shareRelogements(state);
    state.npru.communeQuota[1] = 0;
    expect(offer(state, emptyLogement(state, {quartier: 5}))).toBe(false);
    shareRelogements(state);
    state.npru.communeQuota[1] = 1;
    expect(offer(state, emptyLogement(state, {quartier: 5}))).toBe(true);
    expect(counter(state, "relogementsInterCommunaux")).toBe(1);
    expect(state.npru.communeQuota[1]).toBe(0);
  });

  test("goes to another bailleur for who accepts it, or in new logements, put in common", () => {
    const state = stateAt();
    for (let i = 0; i < 5; i++) waiting(state);
    shareRelogements(state);
    expect(offer(state, emptyLogement(state, {bailleur: 1}))).toBe(false);
    expect(offer(state, emptyLogement(state, {bailleur: 1, neuf: true}))).toBe(true);
    expect(counter(state, "relogementsDansNeuf")).toBe(1);
    waiting(state, {flags: demandeFlags.interBailleur});
    shareRelogements(state);
    expect(offer(state, emptyLogement(state, {bailleur: 2}))).toBe(true);
    expect(counter(state, "relogementsInterBailleurs")).toBe(2);
  });

  test("counts who leaves the quartiers prioritaires: the second quartier is one, the third is none", () => {
    for (const [quartier, outside] of [
      [1, 0],
      [2, 1]
    ]) {
      const state = stateAt();
      for (let i = 0; i < 6; i++) waiting(state);
      shareRelogements(state);
      expect(offer(state, emptyLogement(state, {quartier}))).toBe(true);
      expect(counter(state, "relogementsHorsQpv")).toBe(outside);
    }
  });

  test("obeys article 5 like the others, and counts what it excluded", () => {
    const state = stateAt();
    for (let i = 0; i < 3; i++) waiting(state, {bracket: 0});
    shareRelogements(state);
    expect(offer(state, emptyLogement(state), {mask: 0b1100})).toBe(false);
    expect(counter(state, "rule.npru.excluded")).toBe(3);
    waiting(state, {bracket: 2});
    shareRelogements(state);
    expect(offer(state, emptyLogement(state), {mask: 0b1100})).toBe(true);
    expect(counter(state, "flux.moyenne.intermediaires.relogementNpru")).toBe(1);
  });

  test("leaves the préfet's contingent to its own public, unless contingents are managed en flux", () => {
    const state = stateAt();
    for (let i = 0; i < 4; i++) waiting(state);
    shareRelogements(state);
    expect(offer(state, emptyLogement(state, {duPrefet: true}))).toBe(false);
    expect(offer(state, emptyLogement(state))).toBe(true);
    const contingentFlux = Array.from({length: 8}, () => [0.3, 0.2, 0.2, 0.3]);
    const npru = {active: true};
    const flux = smallState(smallModel({npru, attribution: {contingentFlux}}), {step});
    for (let i = 0; i < 4; i++) waiting(flux);
    shareRelogements(flux);
    expect(offer(flux, emptyLogement(flux, {duPrefet: true}))).toBe(true);
  });

  test("after a year, the bailleur of the demolition rehouses in its own stock, wherever it is", () => {
    const state = stateAt();
    waiting(state, {month: (step - 2) * 6, bracket: 0});
    shareRelogements(state);
    expect(offer(state, emptyLogement(state, {quartier: 8, bailleur: 1}))).toBe(false);
    expect(offer(state, emptyLogement(state, {quartier: 8, bailleur: 0}))).toBe(true);
    expect(state.npru.lateCount).toBe(0);
  });

  test("even then article 5 holds; it yields after two years, in the stock of that bailleur, never under quotas", () => {
    const offered = (waited: number, policy: "objectifs" | "quotas", bailleur = 0) => {
      const npru = {active: true};
      const state = smallState(smallModel({npru, attribution: {policy}}), {step});
      waiting(state, {month: (step - waited) * 6, bracket: 0});
      shareRelogements(state);
      const housed = offer(state, emptyLogement(state, {quartier: 8, bailleur}), {mask: 0b1100});
      return [housed, counter(state, "rule.npru.excluded"), counter(state, "rule.npru.yielded")];
    };
    expect(offered(2, "objectifs")).toEqual([false, 1, 0]);
    expect(offered(4, "objectifs")).toEqual([true, 0, 1]);
    expect(offered(4, "quotas")).toEqual([false, 1, 0]);
    expect(offered(4, "objectifs", 1)).toEqual([false, 0, 0]);
  });

  test("keeps the share of new logements: once given, the others wait for older ones", () => {
    const state = stateAt();
    for (let i = 0; i < 5; i++) waiting(state);
    shareRelogements(state);
    const given: boolean[] = [];
    for (let i = 0; i < 4; i++)
      given.push(offer(state, emptyLogement(state, {quartier: i < 2 ? 2 : 3, bailleur: i % 2, neuf: true})));
    // 40 % of five is two.
    expect(given).toEqual([true, true, false, false]);
  });

  test("does nothing when nobody waits", () => {
    const state = stateAt();
    shareRelogements(state);
    expect(offer(state, emptyLogement(state))).toBe(false);
    setStep(state, 5);
    expect(offer(state, emptyLogement(state))).toBe(false);
  });
});
