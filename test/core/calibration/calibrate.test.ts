import {beforeAll, describe, expect, test} from "vitest";
import {baseYearPlan} from "../../../src/core/calibration/baseYearPlan.js";
import {calibrate} from "../../../src/core/calibration/calibrate.js";
import {confirmFit} from "../../../src/core/calibration/confirmFit.js";
import {observeBaseYear} from "../../../src/core/calibration/observeBaseYear.js";
import {calibrationTargets, fragilityRanks} from "../../../src/core/calibration/targets.js";
import {demandePlan, populationHypotheses} from "../../../src/core/compile/demandePlan.js";
import type {Fit} from "../../../src/core/compile/fit.js";
import type {ResolvedScenario} from "../../../src/core/convention/resolvedScenario.js";
import {stackAvenants} from "../../../src/core/convention/stackAvenants.js";
import {buildPopulation} from "../../../src/core/demande/buildPopulation.js";
import type {Population} from "../../../src/core/demande/population.js";
import {createSimulator} from "../../../src/core/simulate.js";
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

describe("fragilityRanks", () => {
  test("orders the bailleurs by the share of their logements in fragile quartiers, from 0 to 1", () => {
    const {logements, ...rest} = smallTerritoire({logementsPerQuartier: 2});
    // Quartiers 0, 1, 4 and 10 are fragile: eight logements of twenty-four. The first bailleur has six of its ten there, the
    // second none of its eight, the third two of its six.
    const inFragile = [0, 0, 0, 0, 0, 0, 2, 2];
    const elsewhere = [0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2];
    const bailleur = Uint8Array.from(logements.quartier, (q) => {
      const left = rest.quartiers.fragilite[q] === 0 ? inFragile : elsewhere;
      return left.shift() ?? 0;
    });
    expect(fragilityRanks({...rest, logements: {...logements, bailleur}})).toEqual([1, 0, 0.5]);
  });

  test("a bailleur alone is the least fragile of them", () => {
    const {logements, ...rest} = smallTerritoire({logementsPerQuartier: 2});
    const alone = {ids: ["seul"], noms: ["seul"]};
    const bailleur = new Uint8Array(logements.count);
    expect(fragilityRanks({...rest, bailleurs: alone, logements: {...logements, bailleur}})).toEqual([0]);
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
      passes: [4, 4, 4, 4, 8, 8, 8, 8, 8, 8],
      checkReplicates: 20,
      onPass: (_, gap) => {
        gaps.push(gap);
      }
    });
  });

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

  test("meets the ACI shares of the two bailleurs at the ends, the one between making the whole", () => {
    const reached = new Map(fit.reached.map((row) => [row.id, row]));
    const {least, most} = calibrationTargets(resolved).aciBailleurs ?? {least: Number.NaN, most: Number.NaN};
    // « Moins de 35 % » and « plus de 55 % »: a point beyond each.
    expect([least, most]).toEqual([expect.closeTo(0.34), expect.closeTo(0.56)]);
    for (const [id, target] of [
      ["aci.bailleur.plusFragile", most],
      ["aci.bailleur.moinsFragile", least]
    ] as const) {
      const row = reached.get(id);
      expect(row?.target, id).toBe(target);
      expect(Math.abs((row?.reached ?? 0) - target), id).toBeLessThan(0.01 + 4 * (row?.se ?? 0));
    }
    const simulator = createSimulator({
      territoire,
      population,
      plan: baseYearPlan({resolved, territoire}, fit)
    });
    const {aciByBailleur, premierAccesByBailleur} = observeBaseYear(simulator, population.demandes, {
      replicates: 20,
      arrivalCells: 4 * 48
    });
    const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
    expect(Math.abs(sum(aciByBailleur) / sum(premierAccesByBailleur) - 0.45)).toBeLessThan(0.02);
    // What is left of 45 % of all first accesses once the two ends have their share.
    const ranks = fragilityRanks(territoire);
    const between = ranks.indexOf(0.5);
    const owed =
      0.45 * sum(premierAccesByBailleur) -
      most * premierAccesByBailleur[ranks.indexOf(1)] -
      least * premierAccesByBailleur[ranks.indexOf(0)];
    const share = aciByBailleur[between] / premierAccesByBailleur[between];
    expect(Math.abs(share - owed / premierAccesByBailleur[between])).toBeLessThan(0.03);
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
    const {weights, aciWeights, aciBailleurs, exits, arrivals, mutationWeight, mutationRate} = fit;
    const all = [
      ...weights.flat(),
      ...aciWeights,
      ...aciBailleurs,
      ...exits,
      ...arrivals,
      mutationWeight,
      mutationRate
    ];
    expect(all.every(Number.isInteger)).toBe(true);
    expect(JSON.parse(JSON.stringify(fit))).toEqual(fit);
  });
});

describe("a territoire that lacks what the text tells apart", () => {
  const whole = smallTerritoire({logementsPerQuartier: 200});
  const {quartiers, communes, logements} = whole;
  const resolved = scaledDown(tendanciel);
  const [moyenne, sans] = [1, 2];

  function fitOf(territoire: typeof whole): Fit {
    const cells = new Array<number>(territoire.communes.insee.length * 48).fill(0);
    const population = buildPopulation(territoire, {
      hypotheses: populationHypotheses(resolved),
      plan: demandePlan({resolved, territoire, fit: {arrivals: cells} as unknown as Fit}),
      seed: "calage"
    });
    return calibrate({
      resolved,
      territoire,
      population,
      inputs: "sha256:essai",
      passes: [2, 2, 2, 2, 2, 2, 2, 2, 2, 2],
      checkReplicates: 2
    });
  }

  test.each([
    [
      "one bailleur",
      {
        bailleurs: {ids: ["seul"], noms: ["seul"]},
        logements: {...logements, bailleur: new Uint8Array(logements.count)}
      },
      ["aci.bailleur.plusFragile", "aci.bailleur.moinsFragile"]
    ],
    [
      "communes of one class",
      {communes: {...communes, fragilite: Uint8Array.of(sans, sans, sans, sans)}},
      ["aci.moyenne", "aci.fragile"]
    ],
    [
      "no fragile quartier",
      {quartiers: {...quartiers, fragilite: quartiers.fragilite.map((g) => g || moyenne)}},
      [...brackets.map((k) => `flux.fragile.${k}`)]
    ]
  ])("%s: what is there is fitted, what is not has no target", (_, changes, missing) => {
    const fit = fitOf({...whole, ...changes});
    const ids = fit.reached.map(({id}) => id);
    expect(ids.filter((id) => missing.includes(id))).toEqual([]);
    for (const {id, reached} of fit.reached) expect(Number.isFinite(reached), id).toBe(true);
    const numbers = [fit.weights, fit.aciWeights, fit.aciBailleurs, fit.exits].flat(2);
    expect(numbers.every((n) => Number.isFinite(n))).toBe(true);
    const volume = fit.reached.find(({id}) => id === "attributions");
    expect(Math.abs((volume?.reached ?? 0) - 600)).toBeLessThan(60);
  });
});
