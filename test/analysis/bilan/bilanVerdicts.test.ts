import {describe, expect, test} from "vitest";
import {bilanCounts} from "../../../src/analysis/bilan/bilanCounts.js";
import type {BilanObjectives} from "../../../src/analysis/bilan/bilanObjectives.js";
import {bilanVerdicts} from "../../../src/analysis/bilan/bilanVerdicts.js";
import type {ReviewedAttribution} from "../../../src/analysis/bilan/reviewedAttribution.js";
import {attributionsToKnow} from "../../../src/analysis/bilan/yearsToKnow.js";
import type {Brackets} from "../../../src/core/brackets.js";
import {cietBrackets} from "../../helpers/cietBrackets.js";
import {smallQuartiers, smallTerritoire} from "../../helpers/smallTerritoire.js";

const territoire = smallTerritoire();
const ceiling = {target: 0.5, direction: "atMost"} as const;
const floor = {target: 0.5, direction: "atLeast"} as const;
const objectives: BilanObjectives = {
  brackets: cietBrackets(1),
  under60: [ceiling, undefined, floor],
  aci: {target: 0.45, direction: "atLeast"},
  floorReading: "sans"
};

/** So many first accesses in a quartier of the small territoire. */
function lines(
  count: number,
  changes: Partial<ReviewedAttribution> & {quartier: number}
): ReviewedAttribution[] {
  const {commune, fragilite} = smallQuartiers[changes.quartier];
  const line = {
    ...{halfYear: 4036, commune, fragilite, bailleur: 0, status: 0},
    ...{
      bracket: 0,
      aci: false,
      blocked: undefined,
      actif: undefined,
      contingent: undefined,
      delayMonths: undefined
    }
  };
  return Array.from({length: count}, () => ({...line, ...changes}));
}

function verdicts(
  attributions: readonly ReviewedAttribution[],
  {brackets = cietBrackets(1), years = 1} = {}
) {
  const sets = bilanVerdicts(bilanCounts(attributions, territoire, brackets), {objectives, years});
  return {
    ids: sets.map(({id}) => id),
    set: (id: string) => sets.find((one) => one.id === id)!,
    unit: (id: string, unit: string) =>
      sets.find((one) => one.id === id)!.units.find((one) => one.id === unit)!
  };
}

describe("bilanVerdicts", () => {
  test("judges article 5.2 where the reading sets a bound, then article 6.2", () => {
    expect(verdicts(lines(1, {quartier: 0})).ids).toEqual([
      ...["classe", "communes", "bailleurs", "quartiers"].map((kind) => `ressources-${kind}-fragile`),
      ...["classe", "communes", "bailleurs", "quartiers"].map((kind) => `ressources-${kind}-sans`),
      ...["aci-classes-communes", "aci-communes", "aci-bailleurs"]
    ]);
  });

  test("counts the low brackets among the lines that tell one", () => {
    // Aulne: 12 très modestes, 8 modestes, 10 above, 5 lines that do not say.
    const {unit} = verdicts([
      ...lines(12, {quartier: 0}),
      ...lines(8, {quartier: 1, bracket: 1}),
      ...lines(10, {quartier: 0, bracket: 3}),
      ...lines(5, {quartier: 0, bracket: undefined})
    ]);
    const counted = {successes: 20, n: 30, legal: "non atteint"};
    expect(unit("ressources-classe-fragile", "fragile")).toMatchObject(counted);
    expect(unit("ressources-communes-fragile", "59901")).toMatchObject({...counted, nom: "Aulne"});
    expect(unit("ressources-bailleurs-fragile", "bailleur-un")).toMatchObject(counted);
    expect(unit("ressources-quartiers-fragile", "59901-000")).toMatchObject({successes: 12, n: 22});
    expect(unit("ressources-quartiers-fragile", "59901-001")).toMatchObject({successes: 8, n: 8});
    expect(unit("ressources-classe-sans", "sans")).toMatchObject({n: 0, legal: "sans objet"});
  });

  test("takes for each class the low set of its own objective: two brackets of the ceiling, one of the floor", () => {
    const brackets: Brackets = {...cietBrackets(1), low: {...cietBrackets(1).low, floor: [1]}};
    const {unit} = verdicts(
      [0, 1, 2].flatMap((bracket) => [
        ...lines(4, {quartier: 0, bracket}),
        ...lines(4, {quartier: 8, bracket})
      ]),
      {brackets}
    );
    expect(unit("ressources-classe-fragile", "fragile")).toMatchObject({successes: 8, n: 12});
    expect(unit("ressources-classe-sans", "sans")).toMatchObject({successes: 4, n: 12});
  });

  test("reads article 6.2 over the first accesses that say whether the ménage is ACI", () => {
    const {unit} = verdicts([
      ...lines(9, {quartier: 0, aci: true}),
      ...lines(11, {quartier: 0, aci: false}),
      ...lines(7, {quartier: 0, aci: undefined}),
      ...lines(6, {quartier: 0, aci: true, status: 1})
    ]);
    // 9 of 20 is 45 %: reached in whole numbers.
    expect(unit("aci-communes", "59901")).toMatchObject({successes: 9, n: 20, legal: "atteint"});
    expect(unit("aci-classes-communes", "fragile")).toMatchObject({successes: 9, n: 20});
  });

  test("gives an alarm on the wrong side alone, and beyond what looking at every unit explains", () => {
    // 100 of 100 under 60 % in fragile quartiers: no chance in 2¹⁰⁰ at 50 %; the same in quartiers sans fragilité is the good side.
    const {unit} = verdicts([...lines(100, {quartier: 0}), ...lines(100, {quartier: 8})]);
    const fragile = unit("ressources-classe-fragile", "fragile");
    expect(fragile).toMatchObject({alarm: true, verdict: "non atteint"});
    expect(fragile.adjusted).toBeLessThan(1e-20);
    expect(fragile.adjusted).toBeGreaterThanOrEqual(fragile.pValue!);
    expect(unit("ressources-classe-sans", "sans")).toMatchObject({alarm: false, verdict: "atteint"});
    // 6 of 10: as far on the wrong side 38 times in 100.
    const close = verdicts([...lines(6, {quartier: 0}), ...lines(4, {quartier: 0, bracket: 3})]);
    expect(close.unit("ressources-classe-fragile", "fragile").pValue).toBeCloseTo(386 / 1024, 12);
    expect(close.unit("ressources-classe-fragile", "fragile").alarm).toBe(false);
  });

  test("counts the years of attributions like these that it takes to know", () => {
    const {set, unit} = verdicts(lines(40, {quartier: 0}), {years: 2});
    const needed = attributionsToKnow(ceiling);
    expect(set("ressources-classe-fragile").needed).toBe(needed);
    expect(unit("ressources-classe-fragile", "fragile").years).toBe(Math.ceil(needed / 20));
    expect(unit("ressources-communes-fragile", "59902").years).toBeUndefined();
  });
});
