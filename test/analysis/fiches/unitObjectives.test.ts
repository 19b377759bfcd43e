import {describe, expect, it} from "vitest";
import type {FicheUnit, UnitTargets} from "../../../src/analysis/fiches/fichesDocument.js";
import {unitObjectives} from "../../../src/analysis/fiches/unitObjectives.js";
import type {UnitYear} from "../../../src/analysis/fiches/unitYear.js";
import {cietBrackets} from "../../helpers/cietBrackets.js";

const sure = (mean: number) => ({mean, se: 0, q05: mean, q95: mean});
const unit: FicheUnit = {
  id: "59001",
  kind: "commune",
  nom: "Essai",
  fragilite: "moyenne",
  logements: [300, 100, 0],
  npru: false
};
const shares = {aci: 0.45, ceiling: [0.5, null, null], floor: [null, null, 0.5]};
const expected: UnitYear = {
  attributions: sure(41),
  under60: sure(0.6),
  premierAcces: sure(20),
  aciShare: sure(0.4),
  mutations: sure(12),
  relogementsNpru: sure(3)
};
const brackets = cietBrackets(1);
const objectives = (changes: Partial<FicheUnit> = {}, targets: Partial<UnitTargets> = {plai: 5}) =>
  unitObjectives(
    {...unit, ...changes},
    {expected, targets: {relogements: 3, ...shares, ...targets}, brackets}
  );
const of = (article: string, list = objectives()) =>
  list.filter((objective) => objective.article === article);

describe("unitObjectives", () => {
  it("shares attributions as logements are, and rounds « au plus » down: 31 of 41 in fragile quartiers, 15 at most", () => {
    expect(of("5.2")).toMatchObject([{over: 31, direction: "atMost", count: 15}]);
  });

  it("rounds « au moins » up: half of 41 in quartiers sans fragilité is 21", () => {
    expect(of("5.2", objectives({logements: [0, 0, 80]}))).toMatchObject([
      {over: 41, direction: "atLeast", count: 21}
    ]);
  });

  it("holds a unit to its own objective: half of 20 first accesses where an avenant says so", () => {
    expect(of("6.2", objectives({}, {aci: 0.5}))).toMatchObject([{over: 20, count: 10}]);
    expect(of("5.2", objectives({}, {ceiling: [0.6, null, null]}))).toMatchObject([{over: 31, count: 18}]);
  });

  it("does not round 45 % of 20 up: 9 first accesses", () => {
    expect(of("6.2")).toMatchObject([{over: 20, direction: "atLeast", count: 9}]);
  });

  it("tells what chance alone gives: the binomial law of 20 draws at 45 % has 5 and 13 as its 5 % and 95 % quantiles", () => {
    expect(of("6.2")[0].chance).toEqual({low: 5, high: 13});
  });

  it("needs the more years the fewer the first accesses", () => {
    const few = unitObjectives(unit, {
      expected: {...expected, premierAcces: sure(5)},
      targets: {relogements: 0, ...shares},
      brackets
    });
    const [many, little] = [of("6.2")[0].years ?? 0, of("6.2", few)[0].years ?? 0];
    expect(little).toBeGreaterThanOrEqual(4 * many - 4);
    expect(many).toBeGreaterThan(5);
  });

  it("has no article 5 where there is nothing to attribute, and no PLAI for a bailleur", () => {
    expect(of("5.2", objectives({logements: [0, 0, 0]}))).toEqual([]);
    expect(of("11.4", objectives({}, {}))).toEqual([]);
    expect(of("8")).toMatchObject([{count: 3, direction: "none"}]);
  });

  it("sets what the scenario expects beside: 40 % of 20 first accesses are 8 ménages ACI, and 3 relogements", () => {
    expect(of("6.2")[0].expected?.mean).toBeCloseTo(8);
    expect(of("8")[0].expected?.mean).toBe(3);
  });

  it("expects nothing of one class among two, which the simulation does not count by unit", () => {
    expect(of("5.2")[0].expected).toBeUndefined();
    expect(of("5.2", objectives({logements: [0, 0, 80]}))[0].expected?.mean).toBeCloseTo(24.6);
  });
});
