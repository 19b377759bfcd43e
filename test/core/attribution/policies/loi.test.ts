import {describe, expect, test} from "vitest";
import {loi} from "../../../../src/core/attribution/policies/loi.js";
import {lawAccount} from "../../../../src/core/attribution/recordLaw.js";
import type {NewDemande} from "../../../../src/core/demande/newDemande.js";
import {isFirstQuartile} from "../../../../src/core/menage/firstQuartile.js";
import {count} from "../../../../src/core/numbers/slidingCounts.js";
import {createSimulator} from "../../../../src/core/simulate.js";
import {commissionAt, findLogement, present} from "../../../helpers/commissions.js";
import {smallModel} from "../../../helpers/smallModel.js";
import type {PlanChanges} from "../../../helpers/smallPlan.js";
import {counter, smallState} from "../../../helpers/smallState.js";

const every = <T>(value: T) => new Array<T>(8).fill(value);

/**
 * One person at the top of the scale and one at its bottom, under a threshold of 10 000 € a year: limits for one person are 745, 1 117,
 * 1 490 and 1 862 € a month, so that the lowest bracket is under 8 940 € a year and the highest above 17 880.
 */
const rich: Partial<NewDemande> = {bracket: 3, baseBracket: 3, size: 0};
const poor: Partial<NewDemande> = {bracket: 0, baseBracket: 0, size: 0};

function sitting(
  inQpv: boolean,
  menages: readonly Partial<NewDemande>[],
  {before = [0, 0], ...law}: {readonly before?: readonly [number, number]} & PlanChanges["loi"] = {}
) {
  const model = smallModel({
    loi: {firstQuartileCents: every(1_000_000), priorityShare: every(null), ...law}
  });
  const state = smallState(model, {step: 3});
  const {qpv} = model.territoire.quartiers;
  const l = findLogement(state, (each) => (qpv[state.logements.quartier[each]] === 1) === inQpv);
  const commission = commissionAt(state, l);
  // Leases of the last twelve months of this bailleur here: all, and those that count.
  const unit = lawAccount(commission.bailleur, inQpv ? 1 : 0);
  before.forEach((n, kind) => {
    for (let i = 0; i < n; i++) count(state.steering.law, {step: 3, unit, kind});
  });
  const demandes = present(state, commission, menages);
  expect(demandes.map((demande) => isFirstQuartile(state, demande))).toEqual(
    menages.map(({bracket}) => bracket === 0)
  );
  state.bracketWeights.fill(1);
  state.aciChoiceWeights.fill(1);
  return {state, commission, choose: () => loi.choose(commission, state)};
}

describe("the policy that follows the legal minima", () => {
  test("outside quartiers prioritaires, a bailleur under 25 % takes the first quartile", () => {
    // 3 leases, none that counts: a fourth that does not either would leave 0 of 4.
    const {state, choose} = sitting(false, [rich, rich, poor], {before: [3, 0]});
    expect(choose()).toBe(2);
    expect(counter(state, "rule.loi.excluded")).toBe(2);
  });

  test("at 25 % and more with one lease to come, anybody may be chosen", () => {
    // 1 of 3 that counts: with a fourth, 1 of 4 is 25 % exactly.
    const {commission, choose} = sitting(false, [rich, poor], {before: [3, 1]});
    commission.u = 0;
    expect(choose()).toBe(0);
    expect(sitting(false, [rich, poor], {before: [4, 1]}).choose()).toBe(1);
  });

  test("in them, a bailleur under 50 % takes the three other quartiles", () => {
    expect(sitting(true, [poor, poor, rich], {before: [2, 0]}).choose()).toBe(2);
    // 2 of 3: with a fourth of the first quartile, 2 of 4.
    const held = sitting(true, [poor, rich], {before: [3, 2]});
    held.commission.u = 0;
    expect(held.choose()).toBe(0);
  });

  test("nobody presented counts: other candidates are asked for, then the law yields at the last session", () => {
    const {state, commission, choose} = sitting(false, [rich, rich], {before: [3, 0]});
    expect(choose()).toBe(-1);
    expect(counter(state, "rule.loi.yielded")).toBe(1);
    commission.lastSession = true;
    expect(choose()).toBeGreaterThanOrEqual(0);
    expect(counter(state, "rule.loi.yielded")).toBe(2);
  });

  test("a reservataire that lacks publics prioritaires is given one, among those whom the place asks for", () => {
    const law = {priorityShare: every(0.25), before: [3, 0] as const};
    expect(sitting(false, [{...rich, aci: 1}, poor, {...poor, aci: 1}], law).choose()).toBe(2);
    // Where none of them is, the place is followed alone.
    expect(sitting(false, [{...rich, aci: 1}, poor], law).choose()).toBe(1);
  });

  test("asks nothing before the law is in force", () => {
    const none = {firstQuartileShare: every(null), before: [3, 0] as const};
    const {commission, choose} = sitting(false, [rich, poor], none);
    commission.u = 0;
    expect(choose()).toBe(0);
  });
});

test("over a run, the share outside quartiers prioritaires rises, and the base year does not move", () => {
  const share = (policy: "pratique-2014" | "loi") => {
    const simulator = createSimulator(
      smallModel({attribution: {policy}, loi: {firstQuartileShare: every(0.4)}})
    );
    const {names, columns} = simulator.layout;
    const counters = simulator.run("loi", 0);
    return (steps: readonly number[]) => {
      const sum = (name: string) =>
        steps.reduce((n, step) => n + counters[step * names.length + (columns.get(name) ?? Number.NaN)], 0);
      return (sum("loi.horsQpvPremierQuartile") + sum("loi.horsQpvReloges")) / sum("loi.horsQpv");
    };
  };
  const [practice, law] = [share("pratique-2014"), share("loi")];
  expect(law([0, 1])).toBe(practice([0, 1]));
  expect(law([4, 5, 6, 7])).toBeGreaterThan(practice([4, 5, 6, 7]));
});
