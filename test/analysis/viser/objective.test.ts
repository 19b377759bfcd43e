import {describe, expect, test} from "vitest";
import {objectiveOutcomes} from "../../../src/analysis/comparer/objectiveOutcomes.js";
import {periodView} from "../../../src/analysis/indicateurs/periodView.js";
import {summarise} from "../../../src/analysis/indicateurs/summarise.js";
import {resultFigure} from "../../../src/analysis/pourquoi/resultFigure.js";
import {meets, parseObjective} from "../../../src/analysis/viser/objective.js";
import {type Cells, fakeObjectives, fakeReplicates} from "../../core/indicateurs/fakeReplicates.js";
import {cietBrackets} from "../../helpers/cietBrackets.js";

const read = (text: string) => {
  const parsed = parseObjective(text, cietBrackets());
  if ("message" in parsed) return parsed.message;
  const {outcome, relation, bound} = parsed.objective;
  return [outcome.id, relation, bound];
};

describe("parseObjective", () => {
  test.each([
    ["flux.fragile.under60 <= 0.5", ["flux.fragile.under60", "<=", 0.5]],
    ["flux.fragile.under60<=50 %", ["flux.fragile.under60", "<=", 0.5]],
    ["flux.sans.gaps.tresModestes ≥ -2,5 points", ["flux.sans.gaps.tresModestes", ">=", -2.5]],
    ["menagesModestesLoges > 6200", ["menagesModestesLoges", ">=", 6200]],
    ["delais.loges ≤ 14 mois", ["delais.loges", "<=", 14]]
  ])("reads %s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each([
    ["flux.fragile.under60", "ne se lit pas comme un objectif"],
    ["flux.fragil.under60 <= 0.5", "Vouliez-vous dire « flux.fragile.under60 » ?"],
    ["bonheur >= 3", "« bonheur » n’est pas un résultat ; attendu : flux.fragile.under60"],
    ["aci.metropole = 0.45", "écrivez <= ou >="],
    ["aci.metropole >= 45", "est une part, de 0 à 1 ou de 0 à 100 % ; trouvé 45"],
    ["delais.loges <= 14 %", "« % » n’est pas l’unité de « delais.loges » (mois)"]
  ])("refuses %s in French", (text, message) => {
    expect(read(text)).toContain(message);
  });

  test("a bound is met at the bound, and what is not defined is not met", () => {
    const parsed = parseObjective("aci.metropole >= 0.3", cietBrackets());
    if ("message" in parsed) throw new Error(parsed.message);
    expect([0.1 + 0.2, 0.3, 0.2999, Number.NaN].map((x) => meets(parsed.objective, x))).toEqual([
      true,
      true,
      false,
      false
    ]);
  });
});

test("each name gives, replicate by replicate, what the result document says under that name", () => {
  const cells = (n: number): Cells => ({
    "flux.fragile.tresModestes.premierAcces": 10 + n,
    "flux.fragile.plusElevees.mutation": 5,
    "flux.moyenne.modestes.relogementNpru": 3,
    "flux.sans.intermediaires.premierAcces": 7 * n,
    "aci.fragile": 4,
    "aci.sans": n,
    "premierAcces.fragile": 10 + n,
    "premierAcces.moyenne": 2,
    "premierAcces.sans": 7 * n,
    "housed.modestes.autres": 6,
    "waitedMonths.modestes.autres": 60 + n,
    "end.pending.modestes.aci": 8,
    "end.pendingMonths.modestes.aci": 80 * n,
    "livraisons.plai": 3 * n,
    "livraisons.pls": 4,
    "end.plaiBacklogMilli": 2500 * n,
    "refus.sans": n,
    "end.vacants.sans": 2 * n,
    "end.stock.fragile.modestes": 50 + n,
    "end.stock.moyenne.tresModestes": 20,
    "end.stock.sans.plusElevees": 30
  });
  const replicates = fakeReplicates([1, 2].map((n) => Array.from({length: 4}, (_, s) => cells(n + s))));
  const objectives = fakeObjectives(4);
  const summary = summarise(replicates, objectives);
  const view = periodView(replicates, [2, 3]);
  for (const {id, values} of objectiveOutcomes(cietBrackets())) {
    const [x, y] = values(view, objectives);
    expect([id, resultFigure(summary, id, 2017)]).toEqual([id, expect.closeTo((x + y) / 2, 9)]);
  }
});
