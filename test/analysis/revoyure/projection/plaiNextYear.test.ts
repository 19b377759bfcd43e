import {describe, expect, test} from "vitest";
import {plaiNextYear} from "../../../../src/analysis/revoyure/projection/plaiNextYear.js";
import {smallPlan} from "../../../helpers/smallPlan.js";
import {smallTerritoire} from "../../../helpers/smallTerritoire.js";

const territoire = smallTerritoire({logementsPerQuartier: 20});
// 100 logements a year, 100 demolitions in 50, 30 and 20, rebuilt in the year; 20 % and 60 % of PLAI, band of 25–30 %.
const base = smallPlan({
  npru: {active: true, cadence: [0, 0.5, 0.3, 0.2]},
  offre: {production: [100, 100, 100, 100]}
});
const plan = {
  ...base,
  evolution: {...base.evolution, demolitions: 100, reconstitutionDelayYears: 0, deliveryRate: 1},
  offre: {...base.offre, plai: {...base.offre.plai, rule: "prospective" as const}}
};
const model = {territoire, plan};

describe("plaiNextYear", () => {
  test("second year: 5 PLAI are owed, the years left call for 30 %, the year alone for 33 %", () => {
    // Year 1: (20 × 3 + 60) ÷ 400 = 30 %, 45 PLAI for 50 due. Year 2: (5 + 40 + 30) ÷ 250 = 30 %; alone (5 + 38) ÷ 130 = 33 %.
    const answer = plaiNextYear(model, {year: plan.firstYear + 2, demolitions: undefined})!;
    expect(answer).toMatchObject({rule: "prospective", production: 100, reconstitution: 30});
    expect(answer.rate).toBeCloseTo(0.3, 12);
    const [annual, prospective] = answer.rules;
    expect(annual).toMatchObject({rule: "annual", bound: "upper", rate: 0.3});
    expect(annual.required).toBeCloseTo(43 / 130, 12);
    expect(annual.backlogBefore).toBeCloseTo(5, 12);
    expect(annual.backlogAfter).toBeCloseTo(4, 12);
    expect(prospective).toMatchObject({rule: "prospective", bound: "none"});
    expect(prospective.required).toBeCloseTo(0.3, 12);
    expect(prospective.plai).toBeCloseTo(39, 12);
  });

  test("the note says where the ends of the range of demolitions lead, and that the programme is not what was delivered", () => {
    const {note} = plaiNextYear(model, {
      year: plan.firstYear + 2,
      demolitions: {low: 0, mode: 100, high: 3600}
    })!;
    expect(note).toContain("que le bilan ne donne pas");
    expect(note).toContain("De 0 à 3\u202f600 démolitions");
    expect(note).toContain("de 25,0\u00a0% à 30,0\u00a0%");
  });

  test("there is no next year after the horizon, nor for the base year", () => {
    const years = plan.steps / 2;
    expect(plaiNextYear(model, {year: plan.firstYear + years, demolitions: undefined})).toBeUndefined();
    expect(plaiNextYear(model, {year: plan.firstYear, demolitions: undefined})).toBeUndefined();
  });
});
