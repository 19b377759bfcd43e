import {describe, expect, test} from "vitest";
import type {PlaiOptions} from "../../../src/cli/plai/plaiOptions.js";
import {plaiQuestion} from "../../../src/cli/plai/plaiQuestion.js";

const defaults = {
  terms: {currentRate: 0.2, reconstitutionShare: 0.6, lower: 0.25, upper: 0.3},
  production: 2000,
  delivered: 1800,
  years: 6,
  delay: 2,
  demolitions: {min: 2350, mode: 2975, max: 3600},
  reconstitutionRatio: 1,
  currentRates: [0.2, 0.25],
  minimumPerYear: 500
};

function problemsOf(options: PlaiOptions): string[] {
  try {
    plaiQuestion(options, defaults);
  } catch (error) {
    const {code, problems} = error as {code: string; problems: {file: string; message: string}[]};
    expect(code).toBe("data");
    return problems.map(({file, message}) => `${file} ${message}`);
  }
  throw new Error("the options were accepted");
}

describe("plaiQuestion", () => {
  test("without an option, takes the programme of the scenario: what is delivered, six years of demolitions, two of delay", () => {
    const {rule, question} = plaiQuestion({}, defaults);
    expect(rule).toBe("prospective");
    expect(question.production).toEqual(new Array(8).fill(1800));
    expect(question.reconstitution.slice(0, 3)).toEqual([0, 0, 2975 / 6]);
    expect(question.reconstitution.reduce((a, b) => a + b, 0)).toBeCloseTo(2975, 9);
    expect(question.demolitions).toEqual({min: 2350, mode: 2975, max: 3600});
    expect(question.backlog).toBe(0);
  });
  test("takes from the text what is not given beside volumes of one's own", () => {
    const {question} = plaiQuestion({annees: "6"}, defaults);
    expect(question.production).toEqual([2000, 2000, 2000, 2000, 2000, 2000]);
    expect(question.reconstitution).toEqual(new Array(6).fill(2975 / 6));
    expect(plaiQuestion({annees: "6", retard: "1"}, defaults).question.reconstitution).toHaveLength(7);
  });
  test("has as many years as the cadence", () => {
    const {question} = plaiQuestion({cadence: "0,200,700", report: "-40"}, defaults);
    expect(question.reconstitution).toEqual([0, 200, 700]);
    expect(question.production).toHaveLength(3);
    expect(question.backlog).toBe(-40);
    expect(question.demolitions).toBeUndefined(); // 900 is outside the interval of the text
  });
  test("reads numbers as the French write them", () => {
    const {question} = plaiQuestion(
      {demolitions: "3 600", annees: "7", tauxActuel: "0,22", bornes: "0,25;0,30"},
      defaults
    );
    expect(question.reconstitution).toHaveLength(7);
    expect(question.reconstitution[0]).toBeCloseTo(3600 / 7, 9);
    expect(question.terms).toMatchObject({currentRate: 0.22, lower: 0.25, upper: 0.3});
  });
  test("reads an uncertain number", () => {
    expect(plaiQuestion({incertain: "1000,3000"}, defaults).question.demolitions).toEqual({
      min: 1000,
      mode: 2000,
      max: 3000
    });
    expect(plaiQuestion({incertain: "1000,1500,3000"}, defaults).question.demolitions?.mode).toBe(1500);
  });
  test.each<[PlaiOptions, string]>([
    [{cadence: "100,-5"}, "--cadence : -5 trouvé"],
    [{production: "-1"}, "--production : -1 trouvé"],
    [{demolitions: "-1"}, "--demolitions : -1 trouvé"],
    [{bornes: "0.3,0.25"}, "--bornes : le bas (0.3) dépasse le haut (0.25)"],
    [{bornes: "0.3"}, "--bornes : 1 nombre(s) trouvé(s)"],
    [{cadence: "100", demolitions: "100"}, "--cadence : donnée en même temps que --demolitions"],
    [{cadence: "1,2,3", production: "1,2"}, "--production : 2 années trouvées, la cadence en compte 3"],
    [{cadence: "1,2,3", annees: "4"}, "--annees : 4 années demandées, la cadence en compte 3"],
    [{annees: "2.5"}, "--annees : 2.5 trouvé"],
    [{tauxActuel: "1.2"}, "--taux-actuel : 1.2 trouvé"],
    [{partReconstitution: "-0.1"}, "--part-reconstitution : -0.1 trouvé"],
    [{report: "beaucoup"}, "--report : « beaucoup » n’est pas un nombre"],
    [{cadence: ""}, "--cadence : «  » n’est pas un nombre"],
    [{regle: "annuel"}, "Vouliez-vous dire « annuelle » ?"],
    [{risque: "0"}, "--risque : 0 trouvé"],
    [{incertain: "3,2"}, "--incertain : 3,2 n’est pas dans l’ordre"],
    [{incertain: "3"}, "--incertain : 1 nombre(s) trouvé(s)"],
    [{operations: "0,0"}, "--operations : aucun logement"],
    [{cadence: "0,0", production: "0"}, "--production : ni production ni reconstitution"]
  ])("refuses %o", (options, said) => {
    expect(problemsOf(options).join("\n")).toContain(said);
  });
  test("tells every problem at once", () => {
    expect(
      problemsOf({cadence: "-1,abc", demolitions: "3", bornes: "0.3,0.2", tauxActuel: "2", regle: "x"})
    ).toHaveLength(6);
  });
});
