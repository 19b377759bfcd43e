import {describe, expect, test} from "vitest";
import {policies} from "../../../../src/core/attribution/policies/policies.js";
import {prepareWeights} from "../../../../src/core/attribution/prepareWeights.js";
import type {NewDemande} from "../../../../src/core/demande/newDemande.js";
import {demandeFlags} from "../../../../src/core/demande/population.js";
import {type PolicyId, policyIds} from "../../../../src/core/vocabulary.js";
import {commissionAt, present} from "../../../helpers/commissions.js";
import {smallModel} from "../../../helpers/smallModel.js";
import {type PlanChanges, smallPlan} from "../../../helpers/smallPlan.js";
import {counter, smallState} from "../../../helpers/smallState.js";

interface Sitting {
  readonly menages: readonly Partial<NewDemande>[];
  readonly mask?: number;
  readonly aciNeed?: number;
  readonly lastSession?: boolean;
  readonly closed?: readonly number[];
  readonly attribution?: PlanChanges["attribution"];
}

/** Shares of the choices of a policy over the draws of [0, 1), and the share of those that choose nobody. */
function choices(policy: PolicyId, {menages, closed = [], attribution = {}, ...rules}: Sitting) {
  const model = smallModel({attribution: {designationShare: 0, ...attribution}});
  const state = smallState(model, {step: 2});
  prepareWeights(state);
  const commission = Object.assign(commissionAt(state, 0), rules);
  present(state, commission, menages);
  for (const i of closed) commission.open[i] = 0;
  const shares = menages.map(() => 0);
  let nobody = 0;
  const draws = 2000;
  for (let i = 0; i < draws; i++) {
    commission.u = (i + 0.5) / draws;
    const chosen = policies[policy].choose(commission, state);
    if (chosen < 0) nobody += 1 / draws;
    else shares[chosen] += 1 / draws;
  }
  return {shares, nobody, state, draws};
}

const [tm, m, i, pe] = [0, 1, 2, 3].map((bracket) => ({bracket}));

describe("policies", () => {
  test("the shelf holds each named policy under its id", () => {
    for (const id of policyIds) expect(policies[id].id).toBe(id);
  });

  test.each(policyIds)("%s never chooses a candidate who refused already, and nobody when all have", (id) => {
    const menages = [tm, m, i];
    const {shares, nobody} = choices(id, {menages, closed: [1], lastSession: true});
    expect(shares[1]).toBe(0);
    expect(nobody).toBeCloseTo(0);
    expect(choices(id, {menages, closed: [0, 1, 2]}).nobody).toBeCloseTo(1);
  });
});

describe("pratique-2014", () => {
  test("chooses in proportion to the fitted weights of the class", () => {
    const weights = smallPlan().attribution.weights[0];
    const {shares} = choices("pratique-2014", {menages: [tm, m, i, pe]});
    shares.forEach((share, k) => {
      expect(share).toBeCloseTo(weights[k] / 4, 2);
    });
  });

  test("weighs mutations, and ACI ménages on first access alone", () => {
    const {shares} = choices("pratique-2014", {
      menages: [tm, {...tm, status: 1, aci: 1}, {...tm, aci: 1}],
      attribution: {mutationWeight: 0.5}
    });
    // 1, 0.5 for a mutation whatever its situation, 1.2 for ACI in a fragile commune.
    expect(shares[0]).toBeCloseTo(1 / 2.7, 2);
    expect(shares[1]).toBeCloseTo(0.5 / 2.7, 2);
    expect(shares[2]).toBeCloseTo(1.2 / 2.7, 2);
  });
});

describe("objectifs", () => {
  test("keeps to the brackets that article 5 allows", () => {
    const {shares, state, draws} = choices("objectifs", {menages: [tm, m, i, pe], mask: 0b1100});
    expect(shares[0] + shares[1]).toBe(0);
    expect(counter(state, "rule.article5.excluded")).toBe(2 * draws);
  });

  test("asks for other candidates when none may have it, and yields at its last session", () => {
    expect(choices("objectifs", {menages: [tm, m], mask: 0b1100}).nobody).toBeCloseTo(1);
    const last = choices("objectifs", {menages: [tm, m], mask: 0b1100, lastSession: true});
    expect(last.nobody).toBe(0);
    expect(counter(last.state, "rule.article5.yielded")).toBe(last.draws);
    expect(counter(last.state, "rule.article5.excluded")).toBe(0);
  });

  test("counts as excluded, not as yielded, those for whom it only asks for others", () => {
    const {state, draws} = choices("objectifs", {menages: [tm, m], mask: 0b1100});
    expect(counter(state, "rule.article5.yielded")).toBe(0);
    expect(counter(state, "rule.article5.excluded")).toBe(2 * draws);
  });

  test("takes the ACI ménage that article 6 lacks, or another one above the band; a mutation keeps its chance", () => {
    const menages = [
      {...i, aci: 0},
      {...i, aci: 1},
      {...i, status: 1}
    ];
    // Weights 0.8, 0.8 × 1.2 for ACI and 0.8 × 0.8 for the mutation: 0.64 of 2.4 for the latter, whatever is asked.
    const mutation = 0.64 / 2.4;
    const expectShares = (aciNeed: number, expected: readonly number[]) => {
      const {shares} = choices("objectifs", {menages, aciNeed});
      expected.forEach((share, place) => {
        expect(shares[place]).toBeCloseTo(share, 3);
      });
    };
    expectShares(0, [0.8 / 2.4, 0.96 / 2.4, mutation]);
    expectShares(1, [0, 1.76 / 2.4, mutation]);
    expectShares(-1, [1.76 / 2.4, 0, mutation]);
  });

  test("the weight of those set aside goes to those asked for in proportion: 1.1 and 0.8 between two ACI ménages", () => {
    const menages = [tm, {...m, aci: 1}, {...i, aci: 1}];
    const {shares, state, draws} = choices("objectifs", {menages, aciNeed: 1});
    [0, 1.1 / 1.9, 0.8 / 1.9].forEach((share, place) => {
      expect(shares[place]).toBeCloseTo(share, 3);
    });
    expect(counter(state, "rule.aci.excluded")).toBe(draws);
  });

  test("article 6 yields when no ACI ménage is presented, after article 5 has been heard", () => {
    const {shares, state, draws} = choices("objectifs", {menages: [tm, pe], mask: 0b1100, aciNeed: 1});
    expect(shares[1]).toBeCloseTo(1);
    expect(counter(state, "rule.aci.yielded")).toBe(draws);
  });
});

describe("quotas", () => {
  test("leaves the logement vacant rather than yield on article 5", () => {
    const {nobody, state, draws} = choices("quotas", {menages: [tm, m], mask: 0b1100, lastSession: true});
    expect(nobody).toBeCloseTo(1);
    expect(counter(state, "rule.article5.yielded")).toBe(0);
    expect(counter(state, "rule.article5.excluded")).toBe(2 * draws);
    expect(choices("quotas", {menages: [tm, m, pe], mask: 0b1100}).shares[2]).toBeCloseTo(1);
  });
});

describe("cotation, file, aleatoire", () => {
  test("cotation: twenty-four points for ACI, twelve for low resources, one a month", () => {
    const menages = [
      {...pe, month: -20},
      {...pe, month: 3, aci: 1},
      {...tm, month: 0}
    ];
    // Ages in months apart, points are 20, 21 and 12: the ACI ménage comes first.
    expect(choices("cotation", {menages}).shares).toEqual([0, expect.closeTo(1), 0]);
    const older = [
      {...pe, month: -25},
      {...pe, month: 0, aci: 1}
    ];
    expect(choices("cotation", {menages: older}).shares[0]).toBeCloseTo(1);
    const blocked = [
      {...pe, month: -23},
      {...pe, status: 1, flags: demandeFlags.blocked}
    ];
    expect(choices("cotation", {menages: blocked}).shares[1]).toBeCloseTo(1);
  });

  test("file: the oldest demande, the first presented of two as old", () => {
    expect(choices("file", {menages: [{month: -5}, {month: -30}, {month: -30}]}).shares[1]).toBeCloseTo(1);
  });

  test("aleatoire: each open candidate as often", () => {
    const {shares} = choices("aleatoire", {menages: [tm, m, i, pe], closed: [2]});
    expect(shares[2]).toBe(0);
    for (const k of [0, 1, 3]) expect(shares[k]).toBeCloseTo(1 / 3, 2);
  });
});
