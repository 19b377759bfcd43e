import {expect, test} from "vitest";
import {clausesOf, joinedClauses} from "../../src/files/avenantClauses.js";
import {avenantOf} from "../core/convention/avenantOf.js";

test("an avenant's two ends of one range count as one clause, the lower one first", () => {
  const values = {"2020-01-01": 0.3};
  const first = avenantOf("premier", {
    ...{signed: "2019-12-13", inForce: "2020-01-01"},
    parameters: {"plai.upperBound": values, "aci.objective": values, "plai.lowerBound": values}
  });
  const second = avenantOf("second", {
    ...{signed: "2019-12-13", inForce: "2020-01-01"},
    parameters: {"npru.demolitionsMin": values}
  });
  const clauses = clausesOf([
    {file: "premier.yaml", avenant: first},
    {file: "second.yaml", avenant: second}
  ]);
  expect(joinedClauses(clauses).map((one) => one.map(({parameter}) => parameter))).toEqual([
    ["aci.objective"],
    ["plai.lowerBound", "plai.upperBound"],
    ["npru.demolitionsMin"]
  ]);
});
