import {describe, expect, test} from "vitest";
import {avenantFormat} from "../../../src/core/formats/avenantFormat.js";

function faultsOf(parameters: {readonly [id: string]: unknown}): [string, string][] {
  const {error} = avenantFormat.safeParse({
    title: "Essai",
    signed: "2018-12-01",
    inForce: "2019-01-01",
    articles: ["6.2"],
    motives: "Essai.",
    parameters
  });
  return (error?.issues ?? []).map(({path, message}) => [path.join(" "), message]);
}

const clause = (value: unknown) => ({article: "6.2", values: {"2019-01-01": value}});

describe("an objective set apart for some", () => {
  test("is taken by group, with the value of the others, or by its own parameter", () => {
    expect(faultsOf({"aci.objective": clause({communes: {"59001": 0.5}, tous: 0.4})})).toEqual([]);
    expect(
      faultsOf({"aci.objective": clause(0.4), "aci.objectiveByCommune": clause({"59001": 0.5})})
    ).toEqual([]);
    // Nobody apart from a date on.
    expect(faultsOf({"aci.objectiveByCommune": clause({})})).toEqual([]);
  });

  test("said twice is refused: one of the two would be lost", () => {
    const twice = {
      "aci.objective": clause({communes: {"59001": 0.5}}),
      "aci.objectiveByCommune": clause({"59002": 0.3})
    };
    expect(faultsOf(twice)).toEqual([
      [
        "parameters aci.objectiveByCommune",
        "déjà fixé sous « aci.objective » (communes) ; attendu : l’un ou l’autre"
      ]
    ]);
  });

  test("without any value is refused: the clause would say nothing", () => {
    expect(faultsOf({"aci.objective": clause({})})).toEqual([
      [
        "parameters aci.objective values 2019-01-01",
        "aucune valeur trouvée ; attendu : un nombre, ou des valeurs par groupe"
      ]
    ]);
  });
});
