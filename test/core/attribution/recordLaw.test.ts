import {describe, expect, test} from "vitest";
import {brokenIdentities} from "../../../src/analysis/indicateurs/brokenIdentities.js";
import {house} from "../../../src/core/attribution/house.js";
import type {NewDemande} from "../../../src/core/demande/newDemande.js";
import {createSimulator} from "../../../src/core/simulate.js";
import {addDemande, commissionAt, findLogement} from "../../helpers/commissions.js";
import {smallModel} from "../../helpers/smallModel.js";
import {counter, smallState} from "../../helpers/smallState.js";

const threshold = (euros: number) => ({loi: {firstQuartileCents: new Array<number>(8).fill(euros * 100)}});

/** Signs one lease in or out of a quartier prioritaire, every demandeur being under the threshold or none. */
function signed(inQpv: boolean, first: boolean, menage: Partial<NewDemande> = {}) {
  const state = smallState(smallModel(threshold(first ? 1_000_000 : 0)), {step: 3});
  const {qpv} = state.model.territoire.quartiers;
  const l = findLogement(state, (each) => (qpv[state.logements.quartier[each]] === 1) === inQpv);
  const demande = addDemande(state, {key: 77, size: 1, bracket: 1, ...menage});
  const commission = commissionAt(state, l);
  const bailleur = state.model.territoire.bailleurs.ids[commission.bailleur];
  house(state, commission, demande);
  const names = ["horsQpv", "horsQpvPremierQuartile", "horsQpvReloges", "enQpv", "enQpvAutresQuartiles"];
  const read = (prefix: string) => names.map((name) => counter(state, `${prefix}.${name}`));
  expect(read(`loi.bailleur.${bailleur}`)).toEqual(read("loi"));
  return {state, contingent: commission.contingent, counts: read("loi")};
}

describe("a lease under the law (L. 441-1)", () => {
  test("outside quartiers prioritaires counts when it goes to the first quartile", () => {
    expect(signed(false, true).counts).toEqual([1, 1, 0, 0, 0]);
    expect(signed(false, false).counts).toEqual([1, 0, 0, 0, 0]);
  });

  test("to a relogement counts outside them whatever the resources, and once", () => {
    expect(signed(false, false, {status: 2}).counts).toEqual([1, 0, 1, 0, 0]);
    expect(signed(false, true, {status: 2}).counts).toEqual([1, 0, 1, 0, 0]);
  });

  test("in them counts when it goes to another quartile, relogement or not", () => {
    expect(signed(true, false).counts).toEqual([0, 0, 0, 1, 1]);
    expect(signed(true, true).counts).toEqual([0, 0, 0, 1, 0]);
    expect(signed(true, true, {status: 2}).counts).toEqual([0, 0, 0, 1, 0]);
  });

  test("counts for its reservataire, an ACI ménage being a public prioritaire", () => {
    const ids = ["prefet", "actionLogement", "metropole", "bailleur"];
    for (const aci of [0, 1]) {
      const {state, contingent} = signed(false, true, {aci});
      for (const [c, id] of ids.entries()) {
        expect(counter(state, `loi.${id}.attributions`)).toBe(c === contingent ? 1 : 0);
        expect(counter(state, `loi.${id}.prioritaires`)).toBe(c === contingent ? aci : 0);
      }
    }
  });
});

test("every lease of a run is counted once by place, by reservataire and by bailleur", () => {
  const simulator = createSimulator(smallModel());
  const counters = simulator.run("loi", 0);
  expect(brokenIdentities(simulator.layout, simulator.steps, counters)).toEqual([]);
  const column = simulator.layout.columns.get("loi.horsQpvPremierQuartile");
  expect(counters[4 * simulator.layout.names.length + (column ?? -1)]).toBeGreaterThan(0);
});

test("the lens decides nothing: another threshold moves no other counter", () => {
  const [poor, rich] = [1, 1_000_000].map((euros) => {
    const simulator = createSimulator(smallModel(threshold(euros)));
    const {names} = simulator.layout;
    return simulator.run("loi", 0).filter((_, i) => !names[i % names.length].startsWith("loi."));
  });
  expect(poor).toEqual(rich);
});
