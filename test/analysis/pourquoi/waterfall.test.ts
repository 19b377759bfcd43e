import {describe, expect, test} from "vitest";
import {foundCauses} from "../../../src/analysis/pourquoi/changeCauses.js";
import {waterfall} from "../../../src/analysis/pourquoi/waterfall.js";

const run = {
  engine: {version: "1.0.0", sources: "a"},
  inputs: {
    "simulations/ciet/scenario.yaml": "1",
    "data/convention/ciet-2016.yaml": "1",
    "data/territoire/communes.csv": "1",
    "data/territoire/hypotheses.yaml": "1"
  },
  seed: "s",
  replications: 20,
  incertitudes: false as const
};
const isAvenant = (path: string) => path.includes("/avenants/");

describe("foundCauses", () => {
  test("finds nothing between a run and itself", () => {
    expect(foundCauses(run, run, isAvenant)).toEqual([]);
  });

  test("sorts each difference under its cause, in the order of the waterfall", () => {
    const other = {
      ...run,
      engine: {version: "1.0.0", sources: "b"},
      inputs: {
        ...run.inputs,
        "data/territoire/communes.csv": "2",
        "data/territoire/hypotheses.yaml": "2",
        "data/convention/avenants/aci.yaml": "1"
      },
      seed: "t"
    };
    expect(foundCauses(run, other, isAvenant)).toEqual([
      {cause: "moteur", details: ["sources modifiées sous la même version 1.0.0"]},
      {cause: "donnees", details: ["data/territoire/communes.csv"]},
      {cause: "avenants", details: ["data/convention/avenants/aci.yaml"]},
      {cause: "parametres", details: ["data/territoire/hypotheses.yaml"]},
      {cause: "hasard", details: ["graine « s » puis « t »"]}
    ]);
  });
});

describe("waterfall", () => {
  test("sums to the difference, state by state", () => {
    const steps = waterfall(
      [10, 1],
      [17, 0],
      [
        {cause: "avenants", figures: [14, 3]},
        {cause: "hasard", figures: undefined}
      ]
    );
    expect(steps).toEqual([
      {causes: ["avenants"], changes: [4, 2]},
      {causes: ["hasard"], changes: [3, -3]}
    ]);
  });

  test("keeps together what could not be run apart", () => {
    const steps = waterfall(
      [10],
      [17],
      [
        {cause: "moteur", figures: undefined},
        {cause: "donnees", figures: [12]},
        {cause: "hasard", figures: undefined}
      ]
    );
    expect(steps).toEqual([
      {causes: ["moteur", "donnees"], changes: [2]},
      {causes: ["hasard"], changes: [5]}
    ]);
  });
});
