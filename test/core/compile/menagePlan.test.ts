import {expect, test} from "vitest";
import {menagePlan} from "../../../src/core/compile/menagePlan.js";
import {numberAt, valueAt} from "../../../src/core/convention/valueAt.js";
import {bracketOf} from "../../../src/core/demande/bracketOf.js";
import {limitsInCents} from "../../../src/core/demande/limitsInCents.js";
import {aciSituations, mutationCriteria} from "../../../src/core/menage/situations.js";
import {resolveScenario} from "../../../src/files/resolveScenario.js";

const resolved = resolveScenario("ciet");
const {convention} = resolved;
const date = convention.inForce;
const plan = menagePlan(resolved);

test("the convention words as many situations and criteria as it counts, and as the model tells apart", () => {
  const [situations, criteria] = ["aci.situationLabels", "mutations.criteriaLabels"].map(
    (id) => valueAt(convention, id, date) as readonly string[]
  );
  expect(situations).toHaveLength(numberAt(convention, "aci.situations", date));
  expect(situations).toHaveLength(aciSituations.length);
  expect(situations[0]).toBe("Logement non décent");
  expect(criteria).toHaveLength(numberAt(convention, "mutations.criteria", date));
  expect(criteria).toHaveLength(mutationCriteria.length);
});

test("three situations have a resources criterion: the young, the elderly, insertion (article 6.1)", () => {
  expect(plan.underTwoRsa).toHaveLength(numberAt(convention, "aci.situationsWithResources", date));
  expect(plan.underTwoRsa.map((i) => aciSituations[i])).toEqual([
    "jeunesPrecaires",
    "ageesMalLogees",
    "precariteInsertion"
  ]);
});

test("2 RSA of September 2016: 1 070.34 € for one person, 2.1 times as much for a couple with two children", () => {
  expect(plan.twoRsaCents[0]).toBe(107_034);
  expect(plan.twoRsaCents[3]).toBe(224_771);
});

test("a mutation is blocked by its delay past sixty months, and the delay is never drawn", () => {
  expect(plan.delayMonths).toBe(60);
  expect(plan.criteria.weights[mutationCriteria.indexOf("delai")]).toBe(0);
});

test("the limits of the convention in force are the six printed: a cent under and at each of them", () => {
  const limits = limitsInCents(resolved.convention, {
    thresholdsOn: resolved.convention.inForce,
    scaleOn: resolved.convention.inForce
  });
  const at = (category: number, euros: number) => bracketOf(Math.round(euros * 100), limits[category]);
  expect([744.99, 745, 1116.99, 1117, 1490, 1490.01].map((euros) => at(0, euros))).toEqual([
    0, 1, 1, 2, 2, 3
  ]);
  expect([1443.99, 1444, 2165.99, 2166, 2888, 2888.01].map((euros) => at(3, euros))).toEqual([
    0, 1, 1, 2, 2, 3
  ]);
});

test("a situation that no list knows is refused", () => {
  const hypotheses = {
    ...resolved.hypotheses,
    "menages.situations": {...resolved.hypotheses["menages.situations"], value: {campement: 1}}
  };
  expect(() => menagePlan({...resolved, hypotheses})).toThrow("campement");
});
