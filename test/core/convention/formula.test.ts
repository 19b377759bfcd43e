import {describe, expect, test} from "vitest";
import type {ParameterValue} from "../../../src/core/convention/convention.js";
import {evaluateFormula, parametersOf, parseFormula} from "../../../src/core/convention/formula.js";

const values: {readonly [id: string]: ParameterValue} = {
  "parc.qpv": 50_969,
  "parc.horsQpv": 68_500,
  "brackets.thresholds": [0.4, 0.6, 0.8],
  "brackets.plusScale": [20_111, 26_856],
  "attribution.observed": {fragile: [0.32, 0.33, 0.19, 0.16], sans: [0.15, 0.28, 0.22, 0.35]},
  "aci.mode": "plancher"
};
const compute = (text: string) => evaluateFormula(parseFormula(text), (id) => values[id]);

describe("a formula", () => {
  test.each([
    ["1 + 2 × 3", 7],
    ["(1 + 2) * 3", 9],
    ["10 - 2 - 3", 5],
    ["24 / 4 / 2", 3],
    ["7 − 2", 5],
    ["round(2.5)", 3],
    ["round(1 / 3, 2) + 1", 1.33],
    ["parc.qpv + parc.horsQpv", 119_469],
    ["round(parc.qpv / (parc.qpv + parc.horsQpv), 4)", 0.4266],
    ["brackets.thresholds[3]", 0.8],
    ["round(brackets.thresholds[1] × brackets.plusScale / 12 / 0.9)", [745, 995]],
    ["10 × brackets.plusScale - brackets.plusScale", [180_999, 241_704]],
    ["attribution.observed.fragile[1] + attribution.observed.fragile[2]", 0.65]
  ])("%s is %o", (text, expected) => expect(compute(text)).toEqual(expected));

  test.each([
    ["1 +", "un nombre ou un paramètre manque à la fin"],
    ["(1 + 2", "« fin » trouvé, « ) » attendu"],
    ["1 2", "« 2 » de trop"],
    ["rehabilitation.logements / 6 années, arrondi", "« années, arrondi » n'est pas une formule"],
    ["round(1, parc.qpv)", "round(x, n) : n est un chiffre, de 0 à 9"],
    ["process.exit(1)", "« ( » de trop"],
    ["", "un nombre ou un paramètre manque à la fin"]
  ])("« %s » is refused: %s", (text, message) => expect(() => parseFormula(text)).toThrow(message));

  test.each([
    ["1 / (parc.qpv - parc.qpv)", "division par zéro"],
    ["aci.mode + 1", "« aci.mode » n'est ni un nombre ni une liste de nombres"],
    ["brackets.thresholds[4]", "« brackets.thresholds[4] » n'est ni un nombre ni une liste de nombres"],
    ["brackets.thresholds + brackets.plusScale", "une liste de 3 valeurs et une de 2"]
  ])("« %s » has no value: %s", (text, message) => expect(() => compute(text)).toThrow(message));

  test("names each parameter that it reads once", () => {
    expect(parametersOf(parseFormula("round(parc.qpv / (parc.qpv + parc.horsQpv))"))).toEqual([
      "parc.qpv",
      "parc.horsQpv"
    ]);
  });
});
