import {describe, expect, it} from "vitest";
import {diffConventions} from "../../../src/analysis/avenant/diffConventions.js";
import {stackAvenants} from "../../../src/core/convention/stackAvenants.js";
import {readConvention} from "../../../src/files/conventionFiles.js";
import {avenantOf} from "../../core/convention/avenantOf.js";

const convention = readConvention().content!;

describe("diffConventions", () => {
  it("finds nothing between a convention and itself", () => {
    expect(diffConventions(convention, convention)).toEqual([]);
  });

  it("tells each clause with what it was, what it is, its article and its dates", () => {
    const avenant = avenantOf("deux-clauses", {
      signed: "2018-12-14",
      inForce: "2019-01-01",
      until: "2020-12-31",
      parameters: {
        "aci.objective": {"2019-01-01": 0.4, "2020-01-01": 0.42},
        "attribution.referenceBalance": {"2019-01-01": [0.3, 0.2, 0.25, 0.25]}
      }
    });
    const found = diffConventions(convention, stackAvenants(convention, [avenant]));
    const told = found.map(({parameter, old, new: is, from, before, by}) => ({
      parameter,
      old,
      is,
      from,
      before,
      by
    }));
    const by = "deux-clauses";
    expect(told).toEqual([
      {
        parameter: "attribution.referenceBalance",
        old: [0.25, 0.25, 0.25, 0.25],
        is: [0.3, 0.2, 0.25, 0.25],
        from: "2019-01-01",
        before: "2021-01-01",
        by
      },
      {parameter: "aci.objective", old: 0.45, is: 0.4, from: "2019-01-01", before: "2020-01-01", by},
      {parameter: "aci.objective", old: 0.45, is: 0.42, from: "2020-01-01", before: "2021-01-01", by}
    ]);
    expect(found[0].article).toBe("19");
  });

  it("sees no difference in a clause that repeats the text", () => {
    const avenant = avenantOf("same", {
      signed: "2018-01-01",
      inForce: "2019-01-01",
      parameters: {"aci.objective": {"2019-01-01": 0.45}}
    });
    expect(diffConventions(convention, stackAvenants(convention, [avenant]))).toEqual([]);
  });
});
