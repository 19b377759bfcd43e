import {beforeAll, describe, expect, test} from "vitest";
import {calibrate} from "../../../src/core/calibration/calibrate.js";
import {confirmFit} from "../../../src/core/calibration/confirmFit.js";
import {calibrationTargets} from "../../../src/core/calibration/targets.js";
import {demandePlan, populationHypotheses} from "../../../src/core/compile/demandePlan.js";
import type {Fit} from "../../../src/core/compile/fit.js";
import type {ResolvedScenario} from "../../../src/core/convention/resolvedScenario.js";
import {stackAvenants} from "../../../src/core/convention/stackAvenants.js";
import {buildPopulation} from "../../../src/core/demande/buildPopulation.js";
import type {Population} from "../../../src/core/demande/population.js";
import {fragilites} from "../../../src/core/vocabulary.js";
import {fitInputs} from "../../../src/files/fitFile.js";
import {resolveScenario} from "../../../src/files/resolveScenario.js";
import {brackets} from "../../helpers/cietBrackets.js";
import {smallTerritoire} from "../../helpers/smallTerritoire.js";
import {avenantOf} from "../convention/avenantOf.js";

const tendanciel = resolveScenario("tendanciel");

/** The convention for a territoire of 6 000 logements: a twentieth of the volumes. */
function scaledDown(resolved: ResolvedScenario): ResolvedScenario {
  const value = (id: string, n: number) => ({
    [id]: {
      ...resolved.convention.parameters[id],
      values: [{...resolved.convention.parameters[id].values[0], value: n}]
    }
  });
  const parameters = {
    ...resolved.convention.parameters,
    ...value("attribution.volume", 600),
    ...value("offre.production", 100)
  };
  const hypotheses = {
    ...resolved.hypotheses,
    "demande.pending": {...resolved.hypotheses["demande.pending"], value: 2700}
  };
  return {...resolved, convention: {...resolved.convention, parameters}, hypotheses};
}

describe("calibrationTargets", () => {
  test("are the table of article 5.2 and the rates of article 6.2", () => {
    const targets = calibrationTargets(tendanciel);
    expect(targets.profiles).toEqual([
      [0.32, 0.33, 0.19, 0.16],
      [0.21, 0.32, 0.22, 0.25],
      [0.15, 0.28, 0.22, 0.35]
    ]);
    expect(targets).toMatchObject({attributions: 12_000, aciMetropole: 0.45, aciMoyenne: 0.4, aciSans: 0.35});
  });

  test("do not move with an avenant", () => {
    const avenant = avenantOf("aci", {
      signed: "2018-01-01",
      inForce: "2018-01-01",
      parameters: {"aci.objective": {"2018-01-01": 0.3}}
    });
    const amended = {...tendanciel, convention: stackAvenants(tendanciel.convention, [avenant])};
    expect(calibrationTargets(amended)).toEqual(calibrationTargets(tendanciel));
  });
});

describe("fitInputs", () => {
  const digest = "sha256:territoire";
  const inputs = fitInputs(tendanciel, digest);

  test("no lever and no uncertainty of a scenario calls for another fit", () => {
    for (const id of [
      "ciet",
      "ciet-quatre-quarts",
      "plai-30",
      "npru-2350",
      "rotation-basse",
      "aci-40-en-2019"
    ])
      expect(fitInputs(resolveScenario(id), digest), id).toBe(inputs);
  });

  test("a hypothesis that calls for a refit does, one that plays from 2017 on does not", () => {
    for (const [id, hypothesis] of Object.entries(tendanciel.hypotheses)) {
      const moved = {
        ...hypothesis,
        value: Array.isArray(hypothesis.value) ? [...hypothesis.value, 1] : 0.123
      };
      const changed =
        fitInputs({...tendanciel, hypotheses: {...tendanciel.hypotheses, [id]: moved}}, digest) !== inputs;
      expect(changed, id).toBe(hypothesis.refit || id === "vacance.frictionalShare");
    }
  });

  test("another territoire does", () => {
    expect(fitInputs(tendanciel, "sha256:autre")).not.toBe(inputs);
  });
});

describe("calibrate", () => {
  const territoire = smallTerritoire({logementsPerQuartier: 500});
  const resolved = scaledDown(tendanciel);
  const gaps: number[] = [];
  let fit: Fit;
  let population: Population;

  beforeAll(() => {
    const cells = new Array<number>(4 * 48).fill(0);
    population = buildPopulation(territoire, {
      hypotheses: populationHypotheses(resolved),
      plan: demandePlan({resolved, territoire, fit: {arrivals: cells} as unknown as Fit}),
      seed: "calage"
    });
    fit = calibrate({
      resolved,
      territoire,
      population,
      inputs: "sha256:essai",
      iterations: 12,
      replicates: 8,
      checkReplicates: 20,
      onIteration: (_, gap) => {
        gaps.push(gap);
      }
    });
  }, 60_000);

  test("converges: the worst cell comes from over ten points to under two and a half", () => {
    expect(gaps[0]).toBeGreaterThan(8);
    expect(Math.max(...gaps.slice(-3))).toBeLessThan(2.5);
  });

  test("meets the twelve cells, the volume, the mutations and the ACI share on fresh replicates", () => {
    const reached = new Map(fit.reached.map((row) => [row.id, row]));
    for (const g of fragilites)
      for (const k of brackets) {
        const {target, reached: found, se} = reached.get(`flux.${g}.${k}`) ?? {target: 0, reached: 1, se: 0};
        expect(Math.abs(found - target), `${g} ${k}`).toBeLessThan(0.01 + 4 * se);
      }
    // Six hundred attributions a year: the volume of twenty replicates carries its own error beside the 2 % of the fit.
    const volume = reached.get("attributions") ?? {reached: 0, se: 0};
    expect(Math.abs(volume.reached - 600)).toBeLessThan(0.02 * 600 + 4 * volume.se);
    expect(Math.abs((reached.get("aci.metropole")?.reached ?? 0) - 0.45)).toBeLessThan(0.02);
    expect(
      Math.abs(
        (reached.get("premierAcces.share")?.reached ?? 0) - (reached.get("premierAcces.share")?.target ?? 1)
      )
    ).toBeLessThan(0.02);
  });

  test("a fit is confirmed under another hash while the base year gives the same figures, and no longer", () => {
    const options = {resolved, territoire, population, inputs: "sha256:autre"};
    expect(confirmFit(options, fit)).toEqual({...fit, inputs: "sha256:autre"});
    const movedBy = (id: string, value: number) => {
      const hypotheses = {...resolved.hypotheses, [id]: {...resolved.hypotheses[id], value}};
      return confirmFit({...options, resolved: {...resolved, hypotheses}}, fit);
    };
    expect(movedBy("attribution.designationTries", 1)).toBeUndefined();
    expect(movedBy("demande.abandonment", 0.3)).toBeUndefined();
    // Of 2017 on: the base year does not see it.
    expect(movedBy("npru.lastResort", 4)).toEqual({...fit, inputs: "sha256:autre"});
  });

  test("keeps integers only, so that a file keeps it exactly", () => {
    const {weights, aciWeights, exits, arrivals, presented, mutationWeight, mutationRate} = fit;
    const all = [
      ...weights.flat(),
      ...aciWeights,
      ...exits,
      ...arrivals,
      ...presented.flat(),
      mutationWeight,
      mutationRate
    ];
    expect(all.every(Number.isInteger)).toBe(true);
    expect(JSON.parse(JSON.stringify(fit))).toEqual(fit);
  });
});
