import {describe, expect, test} from "vitest";
import type {GoalSeek, Trial} from "../../../src/analysis/viser/goalSeek.js";
import {parseObjective} from "../../../src/analysis/viser/objective.js";
import {whyOutOfReach} from "../../../src/analysis/viser/whyOutOfReach.js";
import {type Cells, fakeObjectives, fakeReplicates} from "../../core/indicateurs/fakeReplicates.js";
import {cietBrackets} from "../../helpers/cietBrackets.js";

/** In 2017, ten attributions in fragile quartiers for thirty candidates, one in three of them above 60 %. */
const lastHalf: Cells = {
  "flux.fragile.tresModestes.premierAcces": 5,
  "flux.fragile.modestes.premierAcces": 2,
  "flux.fragile.intermediaires.premierAcces": 2,
  "flux.fragile.plusElevees.premierAcces": 1,
  "presented.fragile.tresModestes": 10,
  "presented.fragile.modestes": 10,
  "presented.fragile.intermediaires": 5,
  "presented.fragile.plusElevees": 5,
  "end.pending.intermediaires.autres": 4,
  "end.pending.plusElevees.aci": 1,
  "end.logements.fragile": 60,
  "end.logements.sans": 40,
  "rule.article5.yielded": 3,
  "rule.aci.yielded": 5
};

const trial = (value: number, mean: number): Trial => ({value, met: 0, mean, n: 1});
const searched = (means: readonly number[]): GoalSeek => ({
  start: trial(0, means[0]),
  trials: means.map((mean, i) => trial(i, mean)),
  ranges: [],
  monotone: true
});

function why(objective: string, {means = [0.7, 0.6], cells = lastHalf} = {}): string[] {
  const parsed = parseObjective(objective, cietBrackets());
  if ("message" in parsed) throw new RangeError(parsed.message);
  return whyOutOfReach(
    {objective: parsed.objective, search: searched(means)},
    {replicates: fakeReplicates([[{}, {}, {}, cells]]), objectives: fakeObjectives(4)},
    {year: 2017}
  ).map((reason) => reason.replaceAll("\u00a0", " "));
}

describe("whyOutOfReach", () => {
  test("says that too few candidates are presented, and how many would do", () => {
    // At most 1 − (2/3)³ = 19/27 with three candidates; 1 − (2/3)⁴ = 65/81 ≥ 0.8 with four.
    expect(why("flux.fragile.under60 <= 20 %")[0]).toBe(
      "Trop peu de candidats présentés : il faudrait 80 % de ménages au-dessus de 60 % ; ils sont 33,3 % des candidats " +
        "présentés, 3 par logement attribué, soit 70,4 % au plus quel que soit le choix de la commission (inégalité " +
        "d’Artstein). Il en faudrait au moins 4 par logement."
    );
  });

  test("says that the demande is too thin: five demandes for eight attributions", () => {
    expect(why("flux.fragile.under60 <= 20 %")[1]).toBe(
      "Demande trop mince : 5 demandes de ménages au-dessus de 60 % en attente, pour 8 attributions par an à leur faire."
    );
  });

  test("does not blame the candidates where their number is enough", () => {
    expect(why("flux.fragile.under60 <= 30 %")[0]).toContain(
      "Le nombre de candidats n’interdit pas l’objectif à lui seul (70,4 % au plus pour 70 % demandés)"
    );
  });

  test("asks for ménages under the cut where a share is to rise", () => {
    // Two in three candidates are under 60 %: at most 1 − (1/3)³ = 26/27.
    expect(why("flux.fragile.under60 >= 99 %")[0]).toContain(
      "il faudrait 99 % de ménages sous 60 % ; ils sont 66,7 % des candidats présentés"
    );
    expect(why("flux.fragile.under60 >= 99 %")[0]).toContain("soit 96,3 % au plus");
  });

  test("tells how slowly the stock turns over: one in ten a year, half of the gap in 6.6 years", () => {
    expect(why("stock.fragile.shares.modestes <= 20 %")[0]).toBe(
      "Rotation : 10 % du parc est attribué chaque année ; en 1 ans, un flux parfait ne comblerait que 10 % de l’écart du " +
        "parc, dont la moitié demande 6,6 ans."
    );
  });

  test("names the rules that gave way most, the first one first", () => {
    expect(why("flux.fragile.under60 <= 20 %").at(-1)).toBe(
      "Règles en conflit : faute de candidat qui convienne, ont cédé en 2017 l’objectif ACI de l’article 6 (5 fois), puis " +
        "l’équilibre de l’article 5 (3 fois)."
    );
    const {"rule.aci.yielded": _, "rule.article5.yielded": __, ...quiet} = lastHalf;
    expect(why("flux.fragile.under60 <= 20 %", {cells: quiet}).join(" ")).not.toContain("Règles en conflit");
  });

  test("says first that a lever does not touch the outcome, or that nothing defines it", () => {
    expect(why("flux.fragile.under60 <= 20 %", {means: [0.7, 0.7]})).toEqual([
      "Ce levier ne change pas ce résultat dans ce scénario : un autre levier le tient, ou la politique ne l’emploie pas."
    ]);
    expect(why("flux.fragile.under60 <= 20 %", {means: [Number.NaN]})).toEqual([
      "Le résultat n’est défini dans aucune réplication de cette année-là."
    ]);
  });
});
