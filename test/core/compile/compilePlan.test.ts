import {describe, expect, test} from "vitest";
import {compilePlan} from "../../../src/core/compile/compilePlan.js";
import {halfYearly} from "../../../src/core/compile/demandePlan.js";
import {startingFit} from "../../../src/core/compile/fit.js";
import type {Avenant, ParameterValue} from "../../../src/core/convention/convention.js";
import type {ResolvedScenario} from "../../../src/core/convention/resolvedScenario.js";
import {stackAvenants} from "../../../src/core/convention/stackAvenants.js";
import type {Plan} from "../../../src/core/plan.js";
import {fragilites} from "../../../src/core/vocabulary.js";
import {resolveScenario} from "../../../src/files/resolveScenario.js";
import {smallTerritoire} from "../../helpers/smallTerritoire.js";
import {avenantOf} from "../convention/avenantOf.js";

const territoire = smallTerritoire({logementsPerQuartier: 10});
const fit = startingFit({territoire, brackets: 4});
const tendanciel = resolveScenario("tendanciel");
const ciet = resolveScenario("ciet");

function planOf(resolved: ResolvedScenario, incertitudes = false): Plan {
  return compilePlan({resolved, territoire, fit, incertitudes});
}

function amended(resolved: ResolvedScenario, ...avenants: readonly Avenant[]): ResolvedScenario {
  return {...resolved, convention: stackAvenants(resolved.convention, avenants)};
}

/** What a plan says of one half-year: each array that has an entry a half-year, at that entry. */
function atStep(plan: Plan, step: number): unknown {
  const {attribution, aci, demande} = plan;
  return [
    attribution.candidates,
    attribution.effort,
    attribution.ceiling,
    attribution.floor,
    attribution.reference,
    attribution.contingentFlux,
    attribution.mobilisation,
    attribution.earmarkAccessible,
    attribution.blockedPriority,
    attribution.regulation,
    aci.effort,
    aci.objective,
    demande.cribShare
  ].map((byStep) => {
    expect(byStep).toHaveLength(plan.steps);
    return byStep[step];
  });
}

describe("compilePlan", () => {
  test("holds two half-years a year from the base year to the horizon", () => {
    expect(planOf(tendanciel)).toMatchObject({firstYear: 2016, steps: 14});
    expect(planOf({...tendanciel, horizon: 2024}).steps).toBe(18);
  });

  test("knows what is programmed after the horizon, the same however far one simulates", () => {
    const [near, far] = [planOf(ciet), planOf({...ciet, horizon: 2024})];
    for (const of of [
      (p: Plan) => p.offre.production,
      (p: Plan) => p.npru.cadence,
      (p: Plan) => p.npru.reconstitutionRatio,
      (p: Plan) => p.offre.plai.rate,
      (p: Plan) => p.offre.plai.terms
    ]) {
      expect(of(near).length).toBeGreaterThanOrEqual(7 + 25);
      expect(of(far).slice(0, 32)).toEqual(of(near).slice(0, 32));
    }
    expect(near.npru.siteShares).toHaveLength(7);
  });

  test("holds plain numbers: what JSON keeps is the plan", () => {
    for (const resolved of [tendanciel, ciet]) {
      const plan = planOf(resolved, true);
      expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
    }
  });

  test("takes from levers nothing that is dated in the base year", () => {
    const levers: ResolvedScenario["levers"] = {
      ...ciet.levers,
      attribution: {
        ...ciet.levers.attribution,
        effort: {fragile: 1, moyenne: 1, sans: 1},
        candidates: 7,
        regulation: 1
      },
      aci: {...ciet.levers.aci, effort: 1},
      offre: {
        production: 100,
        rehabilitationsPerYear: 5000,
        priveConventionne: 60,
        sruPriority: 1,
        qpvDerogation: 0.4,
        socialShareByCommune: true,
        sruReview: true,
        arguedContexts: ["59904"]
      },
      plai: {rule: "fixe", rate: 0.3},
      loyers: {earmarkAccessible: 1},
      mutations: {blockedPriority: 1, cribShare: 1},
      contingents: {enFlux: true, prefetMobilisation: 1, metropoleMobilisation: 1},
      npru: {...ciet.levers.npru, active: true, cadence: [1]}
    };
    const [plain, decided] = [planOf(tendanciel), planOf({...ciet, levers})];
    for (const step of [0, 1]) expect(atStep(decided, step)).toEqual(atStep(plain, step));
    expect(atStep(decided, 2)).not.toEqual(atStep(plain, 2));
    for (const of of [
      (p: Plan) => p.offre.production,
      (p: Plan) => p.offre.integration,
      (p: Plan) => p.offre.rehabilitations,
      (p: Plan) => p.offre.priveConventionne,
      (p: Plan) => p.offre.communeShares,
      (p: Plan) => p.offre.reconstitutionShares,
      (p: Plan) => p.offre.qpvDerogation
    ])
      expect(of(decided)[0]).toEqual(of(plain)[0]);
    expect(decided.offre.communeShares[1]).not.toEqual(plain.offre.communeShares[1]);
    expect(decided.offre.qpvDerogation).toEqual([0, ...new Array(6).fill(0.4)]);
    expect(decided.npru.cadence[0]).toBe(0);
    expect(decided.offre.production[1]).toBe(100);
  });

  test("an avenant acts from the half-year in which it is in force", () => {
    const avenant = avenantOf("plafond", {
      signed: "2019-11-01",
      inForce: "2020-01-01",
      parameters: {
        "attribution.ceilingFragile": {"2020-07-01": 0.4},
        "attribution.referenceBalance": {"2021-01-01": [0.3, 0.3, 0.2, 0.2]},
        "aci.objective": {"2020-01-01": 0.5}
      }
    });
    const plan = planOf(amended(ciet, avenant));
    // 2020 is the fifth year: half-years 8 and 9.
    expect(plan.attribution.ceiling.map(([fragile]) => fragile).slice(7)).toEqual([
      0.5, 0.5, 0.4, 0.4, 0.4, 0.4, 0.4
    ]);
    expect(plan.aci.objective.slice(7)).toEqual([0.45, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5]);
    expect(plan.attribution.reference[9]).toEqual([0.25, 0.25, 0.25, 0.25]);
    expect(plan.attribution.reference[10]).toEqual([0.3, 0.3, 0.2, 0.2]);
    for (let step = 0; step < 8; step++) expect(atStep(plan, step)).toEqual(atStep(planOf(ciet), step));
  });

  test("an avenant that narrows the PLAI band in 2020 holds from 2020 on (article 11.4)", () => {
    const avenant = avenantOf("bande-2020", {
      signed: "2019-11-15",
      inForce: "2020-01-01",
      parameters: {"plai.lowerBound": {"2020-01-01": 0.28}}
    });
    const {terms} = planOf(amended(ciet, avenant)).offre.plai;
    const bounds = terms.map(({lower}) => lower);
    expect(bounds.slice(0, 5)).toEqual([0.25, 0.25, 0.25, 0.25, 0.28]);
    expect(bounds.slice(5).every((lower) => lower === 0.28)).toBe(true);
  });

  test("the scenario with an avenant asks 40 % of ACI from 2019, 45 % before", () => {
    const {objective} = planOf(resolveScenario("aci-40-en-2019")).aci;
    expect(objective).toEqual([...new Array(6).fill(0.45), ...new Array(8).fill(0.4)]);
  });

  test("the ceiling holds in fragile quartiers, the floor in those sans fragilité, and moyenne by one reading", () => {
    const bounds = ({attribution}: Plan) => [attribution.ceiling[4], attribution.floor[4]];
    expect(bounds(planOf(ciet))).toEqual([
      [0.5, null, null],
      [null, null, 0.5]
    ]);
    const attribution = {...ciet.levers.attribution, floorAppliesTo: "sans-et-moyenne" as const};
    expect(bounds(planOf({...ciet, levers: {...ciet.levers, attribution}}))[1]).toEqual([null, 0.5, 0.5]);
  });

  test("an avenant may give a commune or a bailleur a bound or an ACI share of its own, from its half-year on", () => {
    const from = (value: ParameterValue) => ({"2019-07-01": value});
    const avenant = avenantOf("propres", {
      signed: "2019-03-01",
      inForce: "2019-07-01",
      parameters: {
        "attribution.ceilingByCommune": from({59902: 0.4}),
        "attribution.floorByBailleur": from({"bailleur-trois": 0.6}),
        "aci.objectiveByCommune": from({59901: 0.5}),
        "aci.objectiveByBailleur": from({"bailleur-deux": 0.3})
      }
    });
    const {attribution, aci} = planOf(amended(ciet, avenant));
    // 2019 is the fourth year: its second half-year is the eighth.
    expect(attribution.ownCeiling.communes.slice(6, 8)).toEqual([
      [null, null, null, null],
      [null, 0.4, null, null]
    ]);
    expect(attribution.ownCeiling.bailleurs[7]).toEqual([null, null, null]);
    expect(attribution.ownFloor.bailleurs.slice(6, 8)).toEqual([
      [null, null, null],
      [null, null, 0.6]
    ]);
    expect(aci.communeObjective.slice(6, 8)).toEqual([
      [0.45, 0.45, 0.45, 0.45],
      [0.5, 0.45, 0.45, 0.45]
    ]);
    expect(aci.bailleurObjective[7]).toEqual([0.45, 0.3, 0.45]);
    // The bounds of the class stay what they were.
    expect(attribution.ceiling[7]).toEqual([0.5, null, null]);
  });

  test("departures are spread by typology and bracket, each class keeping its fitted rate in the mean", () => {
    const {exits} = planOf(tendanciel).peuplement;
    const profiles = tendanciel.hypotheses["peuplement.initialProfile"].value as unknown as {
      [g: string]: number[];
    };
    const ratios = tendanciel.hypotheses["peuplement.rotationByBracket"].value as unknown as number[];
    fragilites.forEach((g, i) => {
      const {logements, quartiers} = territoire;
      let sum = 0;
      let count = 0;
      logements.typology.forEach((t, l) => {
        if (quartiers.fragilite[logements.quartier[l]] !== i) return;
        sum += exits[i][t].reduce((rate, exit, k) => rate + profiles[g][k] * exit, 0);
        count++;
      });
      // The starting fit: 2.5 % a half-year.
      expect(sum / count).toBeCloseTo(0.025, 9);
      expect(exits[i][2][3] / exits[i][2][0]).toBeCloseTo(ratios[3] / ratios[0], 9);
    });
  });

  test("reads the six limits that article 5.2 prints", () => {
    const euros = planOf(tendanciel).demande.limitsCents.map((row) =>
      row.map((cents) => Math.round(cents / 100))
    );
    expect(euros[0].slice(0, 3)).toEqual([745, 1117, 1490]);
    expect(euros[3].slice(0, 3)).toEqual([1444, 2166, 2888]);
  });

  test("builds nothing anew in communes above half of social housing", () => {
    const crowded = smallTerritoire({logementsPerQuartier: 170});
    const [, reconstitutionShares] = compilePlan({
      resolved: ciet,
      territoire: crowded,
      fit
    }).offre.reconstitutionShares;
    // Dune: 340 social logements for 600 résidences principales, 57 %; the others at most 23 %.
    expect(reconstitutionShares[3]).toBe(0);
    expect(reconstitutionShares.reduce((a, b) => a + b, 0)).toBeCloseTo(1);
  });

  test("programmes first the communes short of the SRU threshold, in proportion to what they lack", () => {
    const {communes} = territoire;
    const shares = (sruPriority: number) =>
      planOf({...ciet, levers: {...ciet.levers, offre: {...ciet.levers.offre, sruPriority}}}).offre
        .communeShares[1];
    const people = [...communes.population].map((n) => n / 23_200);
    shares(0).forEach((share, c) => {
      expect(share).toBeCloseTo(people[c]);
    });
    // Ten logements a quartier: 40, 30, 30; a quarter of the résidences principales is 750, 625, 600. Dune is too small.
    const lacking = [710, 595, 570, 0];
    shares(1).forEach((share, c) => {
      expect(share).toBeCloseTo(lacking[c] / 1875);
    });
  });
});

describe("what the text does not say is read from hypotheses.yaml", () => {
  const moved = (id: string, value: ParameterValue) =>
    planOf({...ciet, hypotheses: {...ciet.hypotheses, [id]: {...ciet.hypotheses[id], value}}});

  test("demandes looked at for a place, points of the cotation, least resources, operations and newcomers", () => {
    expect(planOf(ciet).attribution).toMatchObject({
      designationTries: 3,
      cotation: {aci: 24, blocked: 24, tresModestes: 12, month: 1}
    });
    expect(moved("attribution.designationTries", 5).attribution.designationTries).toBe(5);
    const points = {aci: 1, blocked: 2, tresModestes: 3, month: 4};
    expect(moved("cotation.points", points).attribution.cotation).toEqual(points);
    expect(moved("demande.lowestResources", 0.4).demande.lowestShare).toBe(0.4);
    expect(moved("offre.largestOperation", 12).offre.largestOperation).toBe(12);
    expect(moved("offre.newcomerShare", 0.3).offre.newcomerShare).toBe(0.3);
  });

  test("a cotation that leaves a number out is told, not counted as nought", () => {
    expect(() => moved("cotation.points", {aci: 1, blocked: 2, month: 1})).toThrow(
      "cotation.points has no number for tresModestes"
    );
  });
});

describe("what an avenant dates in article 11", () => {
  test("a law that counts communes from fewer inhabitants gives the smallest, Dune, its part from its year on", () => {
    // Dune has 1 200 inhabitants and 20 logements for 600 résidences principales: short of 25 %, but under 3 500.
    const full = {...ciet, levers: {...ciet.levers, offre: {...ciet.levers.offre, sruPriority: 1}}};
    const {communeShares} = planOf(amended(full, from2019({"offre.sruPopulation": 1000}))).offre;
    expect(communeShares.map((shares) => shares[3] > 0)).toEqual([
      true,
      false,
      false,
      true,
      true,
      true,
      true
    ]);
  });

  const from2019 = (parameters: {readonly [id: string]: number}) =>
    avenantOf("programmation", {
      signed: "2018-11-01",
      inForce: "2019-01-01",
      parameters: Object.fromEntries(Object.entries(parameters).map(([id, n]) => [id, {"2019-01-01": n}]))
    });

  test("the SRU threshold moves the production from its year on, not before", () => {
    const {communeShares} = planOf(amended(ciet, from2019({"offre.sruThreshold": 0.02}))).offre;
    // At 2 % Aulne (40 logements for 3 000) lacks 20, Bray 20, Claire 18: half of the production follows them.
    const people = [9000, 7000, 6000, 1200].map((n) => n / 23_200);
    [20, 20, 18, 0].forEach((n, c) => {
      expect(communeShares[3][c]).toBeCloseTo(people[c] / 2 + n / 58 / 2);
    });
    expect(communeShares.slice(0, 3)).toEqual(planOf(ciet).offre.communeShares.slice(0, 3));
  });

  test("so does the share of social housing above which nothing is rebuilt", () => {
    const {reconstitutionShares} = planOf(
      amended(ciet, from2019({"offre.excludedCommuneShare": 0.013}))
    ).offre;
    // Aulne 40/3 000 = 1.33 %, Dune 20/600 = 3.3 %; Bray and Claire 1.2 and 1.25 %.
    expect(reconstitutionShares[2].every((share) => share > 0)).toBe(true);
    expect(reconstitutionShares[3].map((share) => share > 0)).toEqual([false, true, true, false]);
  });

  test("a longer duration spreads what is left of the demolitions over the years that it leaves", () => {
    const longer = from2019({"npru.durationYearsMin": 8});
    const {cadence} = planOf({...amended(ciet, longer), horizon: 2024}).npru;
    // Two sixths are done by 2018; the other four sixths go over 2019 to 2024.
    const left = 4 / 6 / 6;
    [0, 1 / 6, 1 / 6, left, left, left, left, left, left].forEach((share, i) => {
      expect(cadence[i]).toBeCloseTo(share);
    });
    const {cadence: plain} = planOf({...ciet, horizon: 2024}).npru;
    expect(plain.slice(0, 9)).toEqual([0, ...new Array(6).fill(1 / 6), 0, 0]);
  });
});

test("levers that an avenant could touch are read year by year", () => {
  const {attribution, npru, offre} = ciet.levers;
  const plan = planOf({
    ...ciet,
    levers: {
      ...ciet.levers,
      attribution: {
        ...attribution,
        candidates: {2016: 3, 2019: 5},
        floorAppliesTo: {2016: "sans", 2020: "sans-et-moyenne"}
      },
      npru: {...npru, neufShare: {2016: 0.4, 2021: 0.6}, qpvWeight: {2016: 0.5, 2018: 0}},
      offre: {...offre, rehabilitationsPerYear: {2016: 1000, 2018: 1500}}
    }
  });
  expect(plan.attribution.candidates).toEqual([3, 3, 3, 3, 3, 3, 5, 5, 5, 5, 5, 5, 5, 5]);
  expect(plan.attribution.floor.map(([, moyenne]) => moyenne)).toEqual([
    ...new Array(8).fill(null),
    ...new Array(6).fill(0.5)
  ]);
  expect(plan.npru.neufShare).toEqual([0.4, 0.4, 0.4, 0.4, 0.4, 0.6, 0.6]);
  expect(plan.npru.qpvWeight).toEqual([0.5, 0.5, 0, 0, 0, 0, 0]);
  expect(plan.offre.rehabilitations).toEqual([0, 1000, 1500, 1500, 1500, 1500, 1500]);
});

test("the rehabilitations of the text end with its programme, in 2020", () => {
  // 11 000 over six years.
  expect(planOf(ciet).offre.rehabilitations).toEqual([0, 1833, 1833, 1833, 1833, 0, 0]);
});

test("the 30 % of each operation, held by commune, leave a tenth of the production to the SRU priority", () => {
  const offre = {...ciet.levers.offre, sruPriority: 1, socialShareByCommune: true};
  const {communeShares} = planOf({...ciet, levers: {...ciet.levers, offre}}).offre;
  // 30 % of 6 000 is 1 800 of the 2 000, by population; the rest goes where logements lack (710, 595 and 570).
  const people = [9000, 7000, 6000, 1200].map((n) => n / 23_200);
  [710, 595, 570, 0].forEach((n, c) => {
    expect(communeShares[1][c]).toBeCloseTo(0.9 * people[c] + (0.1 * n) / 1875);
  });
});

describe("evolution", () => {
  test("a cadence in logements is its own total; in shares it is that of the uncertainty", () => {
    const cadenced = (cadence: readonly number[]) =>
      planOf({...ciet, levers: {...ciet.levers, npru: {...ciet.levers.npru, cadence}}});
    const counted = cadenced([100, 300]);
    expect(counted.evolution.demolitions).toBe(400);
    expect(counted.npru.cadence.slice(0, 7)).toEqual([0, 0.25, 0.75, 0, 0, 0, 0]);
    expect(cadenced([0.5, 0.5]).evolution.demolitions).toBe(ciet.uncertainties.npru.demolitions);
  });

  test("a cadence keeps what comes after the horizon for after: it is not crammed in before", () => {
    const cadence = (given: readonly number[]) =>
      planOf({...ciet, levers: {...ciet.levers, npru: {...ciet.levers.npru, cadence: given}}}).npru.cadence;
    const ofNothing = (from: number, shares: readonly number[]) =>
      shares.slice(from).every((share) => share === 0);
    const halves = cadence([0.25, 0.25]);
    expect(halves.slice(0, 3)).toEqual([0, 0.25, 0.25]);
    expect(ofNothing(3, halves)).toBe(true);
    // The 200 of the seventh year come in 2023, a year after the horizon.
    const counted = cadence([100, 100, 100, 100, 100, 100, 200]);
    expect(counted.slice(0, 8)).toEqual([0, ...new Array(6).fill(0.125), 0.25]);
    expect(ofNothing(8, counted)).toBe(true);
  });

  test("draws only what the scenario leaves free, its own value as mode", () => {
    const free = planOf(tendanciel, true);
    expect(planOf(tendanciel).ranges).toBeUndefined();
    expect(free.ranges?.rotationMultiplier).toEqual({low: 0.8, mode: 1, high: 1.1});
    const low = resolveScenario("rotation-basse");
    const ranges = planOf(low, true).ranges;
    expect(ranges?.rotationMultiplier).toBeUndefined();
    expect(ranges?.inflowMultiplier).toBeDefined();
  });

  test("turns points into shares", () => {
    const uncertainties = {
      ...ciet.uncertainties,
      demande: {...ciet.uncertainties.demande, tresModestesShift: 3}
    };
    expect(planOf({...ciet, uncertainties}).evolution.tresModestesShift).toBeCloseTo(0.03);
  });
});

test("halfYearly compounds to the yearly rate", () => {
  expect(halfYearly(0.19)).toBeCloseTo(0.1);
  expect(1 - (1 - halfYearly(0.4)) ** 2).toBeCloseTo(0.4);
});
