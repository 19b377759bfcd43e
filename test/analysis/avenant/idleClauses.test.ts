import {describe, expect, test} from "vitest";
import {idleClauses} from "../../../src/analysis/avenant/idleClauses.js";
import {avenantOf} from "../../core/convention/avenantOf.js";

const reads = new Map([
  ["lu", ["2016-10-14", "2019-01-01", "2019-07-01", "2020-01-01"]],
  ["une-fois", ["2016-10-14"]]
]);

function messages(parameter: string, from: string, until?: string): string[] {
  const avenant = avenantOf("essai", {
    signed: "2018-01-01",
    inForce: "2018-01-01",
    until,
    parameters: {[parameter]: {[from]: 1}}
  });
  return idleClauses(avenant, reads).map(({message}) => message);
}

describe("idleClauses", () => {
  test("says nothing of a clause that holds on a day when the model reads it", () => {
    expect(messages("lu", "2019-06-01")).toEqual([]);
    expect(messages("lu", "2019-06-01", "2019-07-01")).toEqual([]);
  });

  test("tells a parameter never read, one read too early, one not read while the clause holds", () => {
    expect(messages("jamais", "2019-01-01")).toEqual([
      "ce paramètre n'est pas lu par le modèle : cette clause ne change aucun résultat simulé"
    ]);
    expect(messages("une-fois", "2019-01-01")).toEqual([
      "le modèle ne lit ce paramètre qu'au 2016-10-14, avant la date d'effet : cette clause ne change aucun résultat simulé"
    ]);
    expect(messages("lu", "2019-02-01", "2019-03-31")).toEqual([
      "le modèle ne lit ce paramètre à aucun jour de la période d'effet : cette clause ne change aucun résultat simulé"
    ]);
  });
});
